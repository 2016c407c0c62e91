import { useTranslation } from 'react-i18next'
import { Disclosure, DisclosurePanel, Heading, Button as AriaButton } from 'react-aria-components'
import { BoundField } from '../forms/bound-field'
import type { FieldSpec } from '../forms/field-spec'
import { Icon } from '../kit/icon'
import { Card } from '../kit/layout'
import { Notice } from '../kit/notice'
import { isChild, type IntakeValues } from './intake-values'

export function IntakeSections({ fields, values }: { fields: Record<string, FieldSpec>; values: IntakeValues }) {
  const { t } = useTranslation()
  const ask = (name: string) => {
    const spec = fields[name]
    return spec && <BoundField key={name} spec={spec} />
  }
  const isCase = values.kind === 'CASE'
  return (
    <>
      <Card title={t('intake.safety')}>
        <div className="kr-stack">
          {ask('urgency')}
          {values.urgency === 'ACUTE_DANGER' && (
            <Notice tone="negative" urgent title={t('intake.acuteTitle')}>
              {t('intake.acute')}
            </Notice>
          )}
        </div>
      </Card>
      <Card title={t('intake.contact')}>
        <div className="kr-stack">
          <p className="kr-subtle">{t('intake.anonymous')}</p>
          <div className="kr-columns">{['askerRole', 'askerName', 'askerPhone', 'askerEmail', 'language', 'channel', 'startedAt'].map(ask)}</div>
          {ask('interpreterNeeded')}
        </div>
      </Card>
      <Card title={t('intake.childSection')}>
        <div className="kr-stack">
          {isChild(values.askerRole) && <p className="kr-subtle">{t('intake.childIsAsker')}</p>}
          <div className="kr-columns">
            {!isChild(values.askerRole) && ask('childName')}
            {ask('childPseudonym')}
            {ask('birthDate')}
          </div>
          {ask('ageDisputed')}
        </div>
      </Card>
      <Card title={t('intake.about')}>
        <div className="kr-stack">
          {ask('kind')}
          {values.kind !== 'NON_CASE' && ask('areas')}
          {isCase && ask('articles')}
          {isCase && ask('primaryArticle')}
          {ask('summary')}
          {isCase && (
            <Disclosure className="kr-disclosure">
              <Heading>
                <AriaButton slot="trigger" className="kr-button kr-button--quiet">
                  <Icon name="chevronRight" size={16} />
                  {t('intake.more')}
                </AriaButton>
              </Heading>
              <DisclosurePanel>
                <div className="kr-stack">
                  <div className="kr-columns">{['body', 'decisionType', 'act', 'province', 'violationMonth'].map(ask)}</div>
                  {ask('groups')}
                </div>
              </DisclosurePanel>
            </Disclosure>
          )}
          {isCase && ask('assignToMe')}
        </div>
      </Card>
    </>
  )
}

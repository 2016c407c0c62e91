import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../kit/button'
import { useOffer } from '../shell/actions'
import { ActDialog, type ActSpec } from './act-form'

interface Props {
  about: string
  acts: Record<string, ActSpec>
  allowed: string[]
  version?: number
  /** the heading of these acts in the palette */
  group: string
  /** only these, where others have a place of their own */
  only?: string[]
  onDone?: (command: string, id: string) => void
}

/** A button for each act that this person may do now, also in the palette; each opens its form. */
export function ActButtons({ about, acts, allowed, version, group, only, onDone }: Props) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<string | null>(null)
  const shown = useMemo(() => allowed.filter((command) => command in acts && (!only || only.includes(command))), [allowed, acts, only])
  const offered = useMemo(
    () => shown.map((command) => ({ id: `act:${about}:${command}`, label: t(`issues.commands.${command}.title`), group, run: () => setOpened(command) })),
    [shown, about, group, t],
  )
  useOffer(offered)
  const spec = opened === null ? undefined : acts[opened]
  return (
    <>
      {shown.map((command) => (
        <Button key={command} small onPress={() => setOpened(command)}>
          {t(`issues.commands.${command}.title`)}
        </Button>
      ))}
      {opened !== null && spec && (
        <ActDialog command={opened} about={about} spec={spec} version={version} onClose={() => setOpened(null)} onDone={(id) => onDone?.(opened, id)} />
      )}
    </>
  )
}

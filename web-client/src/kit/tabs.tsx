import { useEffect, useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { Badge } from './tag'
import './tabs.css'

export interface TabItem {
  id: string
  label: string
  count?: number
  content: () => React.ReactNode
}

interface Props {
  label: string
  items: TabItem[]
  selected: string
  onSelect: (id: string) => void
}

export function Tabs({ label, items, selected, onSelect }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // on a narrow screen the tab that one is on may be out of sight
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest', inline: 'center' }),
    )
    return () => cancelAnimationFrame(frame)
  }, [selected])
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))} keyboardActivation="manual">
      <TabList ref={list} aria-label={label} className="kr-tablist">
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="kr-tab">
            {item.label}
            {item.count ? <Badge>{item.count}</Badge> : null}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="kr-tabpanel">
          {item.id === selected && item.content()}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}

import type { Db } from '../../../../../db/connect.ts'
import type { TemplateItem } from '../../../../../db/template-tables.ts'
import { defaultProgramme } from '../../../../../programme/default-programme.ts'
import { takeProgramme } from '../../../../../template/take-programme.ts'
import type { Template } from '../../../../../template/templates.ts'
import type { Reader } from '../../../reader.ts'
import type { OtherMeeting, Target } from './queries.ts'

/** A programme that a meeting can begin with. */
export interface Source {
  /** 'format:wholeDay', 'template:<id>' or 'meeting:<id>' */
  key: string
  label: string
}

/** Everything that a programme can be taken from: ours, the institute's own, and its other meetings. */
export const sourcesOf = (
  { templates, meetings }: { templates: Template[]; meetings: OtherMeeting[] },
  { t }: Reader,
): Source[] => [
  ...FORMATS.map((format) => ({ key: `format:${format}`, label: t(`template:format.${format}`) })),
  ...templates.map(({ id, name }) => ({ key: `template:${id}`, label: t('template:own', { name }) })),
  ...meetings.map(({ id, circle, number, theme }) => ({
    key: `meeting:${id}`,
    label: [t('template:meeting', { circle, number }), theme].filter(Boolean).join(': '),
  })),
]

/**
 * The items of a source. Ours fill the hours of the meeting; the others come as they are.
 * @param source one of sourcesOf
 */
export const itemsOf = async (
  db: Db,
  source: Source,
  { templates, target }: { templates: Template[]; target: Target },
  { language }: Reader,
): Promise<TemplateItem[]> => {
  const [kind, which = ''] = source.key.split(':')
  if (kind === 'meeting') return takeProgramme(db, which)
  if (kind === 'template') return templates.find(({ id }) => id === which)?.items ?? []
  const format = which === 'halfDay' ? 'halfDay' : 'wholeDay'
  return defaultProgramme(target.startsAt, target.endsAt, language, format).map((item) => ({
    ...item,
    leastMinutes: null,
    fixedStart: null,
    text: '',
    needs: '',
    internalNote: '',
    links: [],
    deepDive: null,
  }))
}

const FORMATS = ['wholeDay', 'halfDay'] as const

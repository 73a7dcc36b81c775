import type { CaseToTell } from '../../../intervision/cases-to-tell.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import type { TodoItem } from '../../parts.ts'
import { casesHref } from '../cases/hrefs.ts'
import type { Reader } from '../reader.ts'

/** What somebody still has to tell of their own cases. */
export const caseTodos = (own: OwnRegistration, cases: readonly CaseToTell[], { t }: Reader): TodoItem[] =>
  cases.map(({ id, title, what }) => ({
    due: null,
    isLate: false,
    title: t(`outcome:todo.${what}`, { title }),
    explanation: t('outcome:todo.text'),
    action: { label: t('outcome:title'), href: `${casesHref(own)}/${id}/outcome`, isMain: false },
  }))

import type { Field } from '../form-parts.ts'
import type { Reader } from './reader.ts'
import { type Faults, fieldMaker, type Typed } from './typed.ts'

/** The fields with which a task is written. */
export interface TaskFields {
  title: Field
  weeks: Field
  when: Field
  responsible: Field
}

/**
 * The fields of one task, with what was typed under their own names.
 * @param nameOf the name that a field has in the form, for a form of several tasks
 */
export const taskFields = (
  { typed, faults }: { typed: Typed; faults: Faults },
  { t }: Reader,
  nameOf: (name: string) => string = (name) => name,
): TaskFields => {
  const f = fieldMaker(typed, faults, t)
  const choice = (name: 'when' | 'responsible', values: string[]) => ({
    ...f({
      name,
      label: t(`tasks:field.${name}`),
      isRequired: true,
      options: values.map((value) => ({
        value,
        label: t(`tasks:choice.${value}`),
        hint: null,
        isSelected: typed[name] === value,
      })),
    }),
  })
  const renamed = (one: Field): Field => ({
    ...one,
    name: nameOf(one.name),
    id: `field-${nameOf(one.name)}`,
  })
  return {
    title: renamed(f({ name: 'title', label: t('tasks:field.title'), isRequired: true, maxLength: 200 })),
    weeks: renamed(
      f({ name: 'weeks', label: t('tasks:field.weeks'), isRequired: true, unit: t('tasks:weeks') }),
    ),
    when: renamed(choice('when', ['before', 'after'])),
    responsible: renamed(choice('responsible', ['host', 'organiser'])),
  }
}

/** What is typed in the form for a task that is there. */
export const typedOfTask = (task: { title: string; weeksBefore: number; responsible: string }): Typed => ({
  title: task.title,
  weeks: String(Math.abs(task.weeksBefore)),
  when: task.weeksBefore < 0 ? 'after' : 'before',
  responsible: task.responsible,
})

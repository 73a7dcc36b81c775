import type { Link } from './layout.ts'

/** One question of a form; which partial shows it decides the kind (`field/text`, `field/select` …). */
export interface Field {
  /** Unique on the page; hint and error take their ids from it, and the summary links to it. */
  id: string
  name: string
  label: string
  /** As typed or stored; dates as 2026-12-10, times as 13:30. For a tick box: what is sent when ticked. */
  value: string
  hint: string | null
  error: string | null
  isRequired: boolean
  /** Shown behind the label of a field that may stay empty: "niet verplicht". Null shows nothing. */
  optionalWord: string | null
  autocomplete: string | null
  inputMode: 'text' | 'numeric' | 'decimal' | 'tel' | 'url' | 'search' | null
  maxLength: number | null
  /** Lines of a textarea. */
  rows: number
  /** Language of what is typed, when it is not that of the page. */
  lang: string | null
  /** Behind a number or a short text: "minuten". */
  unit: string | null
  /** Lowest and highest value of a date, time or number, in the notation of `value`. */
  min: string | null
  max: string | null
  /** Tick box only. */
  isChecked: boolean
  /** Choices of `field/select`, `field/radios` and `field/checkboxes`. */
  options: FieldOption[]
}

export interface FieldOption {
  value: string
  label: string
  hint: string | null
  isSelected: boolean
}

/** `form/hidden`: sent along unseen, such as the version that was opened. */
export interface Hidden {
  name: string
  value: string
}

/** `form/error-summary`: above a refused form; takes the focus. */
export interface ErrorSummary {
  title: string
  items: { fieldId: string; text: string }[]
}

/** `form/submit`: one clear button, at most one quiet second, and what will happen. */
export interface Submit {
  label: string
  /** The consequence: "22 deelnemers krijgen bericht". */
  note: string | null
  quiet: Link | null
}

/** `form/action`: a form of one button, for instance to withdraw or to send again. */
export interface ActionForm {
  action: string
  hidden: Hidden[]
  label: string
  look: 'primary' | 'secondary' | 'subtle'
  /** True for what cannot be undone. */
  isNegative: boolean
  note: string | null
}

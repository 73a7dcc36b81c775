/** Who saves a host's section: a host editor, or an organiser. Who may, the door has asked already. */
export interface SectionAuthor {
  kind: 'host' | 'organiser'
  /** of the host editor or the organiser */
  id: string
  name: string
}

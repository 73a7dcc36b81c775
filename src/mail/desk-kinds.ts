/** What the letters to the contact of a circle are filled with: somebody's own act that asks something of organisers. */
export interface DeskKinds {
  /** a guest expert says no; `slot`: title of the item */
  expertDeclined: DeskFacts & MeetingNamed & { slot: string }
  /** a case that had a group was withdrawn; it is nobody's to read from then on, so not even its title is told */
  placedCaseWithdrawn: DeskFacts & MeetingNamed & { group: string }
  /** `when`: the moment; `seats`: one line each: how many are free, and who was offered one until when */
  participantWithdrew: DeskFacts & { when: string; seats: string[] }
}

interface DeskFacts {
  name: string
  circle: string
  /** who acted, with their address: who answers the letter means them */
  contact: string
  who: string
  /** ids of all whom the letter names, so that it goes when one of them is erased */
  about: string[]
}

interface MeetingNamed {
  /** 'Bijeenkomst 2 van 5 – Belangen op tafel' */
  meeting: string
  /** 'donderdag 10 december 2026, 12.00–18.00 uur' */
  when: string
}

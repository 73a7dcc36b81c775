import { type Agenda, dayOf, type ItemOfAgenda } from '../../src/agenda/agenda.ts'
import { layAgenda } from '../../src/agenda/lay-agenda.ts'
import type { DayToFill, ItemToLay } from '../../src/agenda/timing.ts'
import { DEMO_MEETINGS } from '../agenda/demo-meetings.ts'

/** The meeting in Amersfoort as it is loaded, intervision led by Zoë: `anAgenda({ endsAt: '16:50' })` is 30 minutes too long. */
export const anAgenda = (changes: Partial<Agenda['meeting']> = {}): Agenda => {
  const demo = DEMO_MEETINGS[1]
  if (!demo) throw new Error('the demo circle has a second meeting')
  const meeting: Agenda['meeting'] = {
    id: 'm-2',
    number: 2,
    count: 5,
    theme: 'Belangen op tafel: wie wil wat en waarom?',
    heldOn: demo.heldOn,
    startsAt: demo.startsAt,
    endsAt: demo.endsAt,
    timeZone: 'Europe/Amsterdam',
    place: demo.place,
    state: 'planned',
    ...changes,
  }
  const items = demo.agenda.map(
    ({ kind, title, minutes }, at): ItemOfAgenda => ({
      id: `m-2-a0${at + 1}`,
      itemId: `item-${at + 1}`,
      kind,
      title,
      minutes,
      leastMinutes: null,
      fixedStart: null,
      state: 'filled',
      newsTitles: [],
      leads: kind === 'intervision' ? ['Zoë van Fictief'] : [],
      text: '',
      place: '',
      links: [],
      deepDive: null,
      experts: [],
      ids: { leads: [], news: [], experts: [] },
      groups: [],
    }),
  )
  const day = dayOf({ meeting, visit: VISIT })
  return {
    circle: { id: 'c-1', slug: 'slim-samenwerken', title: 'Slim samenwerken', phase: 'registrationOpen' },
    contact: { name: 'Tess Regelaar', email: 'tess.regelaar@example.org', phone: '030 000 00 00' },
    institute: { name: 'Kennisplatform Stad & Regio', slug: 'kennisplatform', themeTokens: {} },
    meeting,
    venue: {
      name: 'De Demokapel (fictief)',
      address: 'Voorbeeldstraat 1, 9999 ZZ Amersfoort',
      walkFromStationMinutes: 8,
      stepFree: true,
      hearingLoop: null,
      accessNote: '',
      rooms: '',
      catering: '',
      route: '',
    },
    visit: VISIT,
    onTheDay: { contactName: '', contactPhone: '', guide: '', backMarker: '' },
    welcome: '',
    speaker: { name: '', topic: '' },
    lookBack: null,
    lookAhead: null,
    ...layAgenda(items, { day, visitTitle: VISIT.title }),
    release: null,
  }
}

const VISIT: Agenda['visit'] = {
  title: 'Hof van Samenspel (fictief project)',
  story: 'Een binnenterrein waar bewoners om de beurt de leiding hebben.',
  address: '',
  walkOutMinutes: 12,
  visitMinutes: 50,
  walkBackMinutes: 13,
  groupLimit: 12,
  meetingPoint: '',
  distanceMetres: null,
  stepFreeRoute: null,
  equalAlternative: '',
  gear: '',
  weatherPlan: '',
  photoRule: '',
}

/** Hours to lay items in: ten to five on a day without a clock change, and no walk. */
export const aDay = (changes: Partial<DayToFill> = {}): DayToFill => ({
  heldOn: '2026-12-10',
  startsAt: '10:00',
  endsAt: '17:00',
  timeZone: 'Europe/Amsterdam',
  walk: null,
  ...changes,
})

/** A line to lay: a break of 15 minutes, exactly and whenever it comes. */
export const aLine = <Changes extends Partial<ItemToLay>>(changes: Changes): ItemToLay & Changes => ({
  kind: 'break',
  minutes: 15,
  leastMinutes: null,
  fixedStart: null,
  ...changes,
})

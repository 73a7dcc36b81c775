import type { Key } from '../../../access/find-link.ts'
import { addressedAs } from '../../../db/addressed-as.ts'
import type { Db } from '../../../db/connect.ts'
import type { FormOfAddress } from '../../../db/schema.ts'
import { loadOwnGuest } from '../../../information/own-guest.ts'
import { findHostRequest, type OwnHostRequest } from '../../../meeting/own-host-request.ts'
import { findSubstitution, type Substitution } from '../../../registration/substitutes.ts'

/** Where the button of a link leads. */
export interface Lead {
  href: string
  /** Of the circle, or of the institute for an organiser. */
  name: string
  /** The circle's public page; null for an organiser. */
  circleHref: string | null
  formOfAddress: FormOfAddress
  institute: { name: string; slug: string; themeTokens: Record<string, string> }
}

/** @returns null when what the link opened is there no more, or the key of a host editor or an expert was taken back */
export const findLead = async (db: Db, { purpose, subjectId }: Key): Promise<Lead | null> => {
  switch (purpose) {
    case 'organiserSignIn': {
      const institute = await db
        .selectFrom('organiser')
        .innerJoin('institute', 'institute.id', 'organiser.institute_id')
        .select(['institute.name', 'institute.slug', 'institute.theme_tokens as themeTokens'])
        .where('organiser.id', '=', subjectId)
        .executeTakeFirst()
      return institute
        ? { href: '/organiser', name: institute.name, circleHref: null, formOfAddress: 'je', institute }
        : null
    }
    case 'information':
    case 'registration': {
      const circle = await db
        .selectFrom('circle')
        .innerJoin('institute', 'institute.id', 'circle.institute_id')
        .select([
          'institute.name',
          'institute.slug as instituteSlug',
          'institute.theme_tokens as themeTokens',
        ])
        .select(['circle.slug', 'circle.title', 'circle.form_of_address as formOfAddress'])
        .where('circle.id', '=', subjectId)
        .executeTakeFirst()
      return ofCircle(circle, ({ slug }) => `/kringen/${slug}/${purpose}`)
    }
    case 'participant': {
      const circle = await db
        .selectFrom('registration')
        .innerJoin('person', 'person.id', 'registration.person_id')
        .innerJoin('circle', 'circle.id', 'registration.circle_id')
        .innerJoin('institute', 'institute.id', 'circle.institute_id')
        .select([
          'institute.name',
          'institute.slug as instituteSlug',
          'institute.theme_tokens as themeTokens',
        ])
        .select(['circle.slug', 'circle.title', addressedAs('person.email').as('formOfAddress')])
        .where('registration.id', '=', subjectId)
        .executeTakeFirst()
      return ofCircle(circle, () => `/participant/${subjectId}`)
    }
    case 'substitute': {
      const found = await findSubstitution(db, subjectId)
      return found ? ofSubstitution(found) : null
    }
    case 'guest': {
      const guest = await loadOwnGuest(db, subjectId)
      return guest
        ? ofCircle(
            { ...guest.circle, ...guest, name: guest.circle.instituteName },
            () => `/guest/${subjectId}`,
          )
        : null
    }
    case 'expert': {
      const circle = await db
        .selectFrom('expert')
        .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
        .innerJoin('meeting', (join) =>
          join.on((eb) => eb('meeting.id', '=', eb.fn.coalesce('item.meeting_id', 'item.aside_of'))),
        )
        .innerJoin('circle', 'circle.id', 'meeting.circle_id')
        .innerJoin('institute', 'institute.id', 'circle.institute_id')
        .select([
          'institute.name',
          'institute.slug as instituteSlug',
          'institute.theme_tokens as themeTokens',
        ])
        .select(['circle.slug', 'circle.title', addressedAs('expert.email').as('formOfAddress')])
        .where('expert.id', '=', subjectId)
        .where('expert.revoked_at', 'is', null)
        .executeTakeFirst()
      return ofCircle(circle, () => `/expert/${subjectId}`)
    }
    case 'hostRequest': {
      const request = await findHostRequest(db, subjectId)
      return request ? ofHostRequest(request) : null
    }
    case 'hostSection': {
      const circle = await db
        .selectFrom('host_editor')
        .innerJoin('meeting', 'meeting.id', 'host_editor.meeting_id')
        .innerJoin('circle', 'circle.id', 'meeting.circle_id')
        .innerJoin('institute', 'institute.id', 'circle.institute_id')
        .select([
          'institute.name',
          'institute.slug as instituteSlug',
          'institute.theme_tokens as themeTokens',
        ])
        .select(['circle.slug', 'circle.title', 'meeting.id as meetingId'])
        .select(addressedAs('host_editor.email').as('formOfAddress'))
        .where('host_editor.id', '=', subjectId)
        .where('host_editor.revoked_at', 'is', null)
        .executeTakeFirst()
      return ofCircle(circle, ({ meetingId }) => `/host/meetings/${meetingId}/section`)
    }
  }
}

interface CircleRow {
  slug: string
  title: string
  name: string
  instituteSlug: string
  themeTokens: Record<string, string>
  formOfAddress: FormOfAddress
}

const ofCircle = <Row extends CircleRow>(
  circle: Row | undefined,
  hrefOf: (circle: Row) => string,
): Lead | null =>
  circle
    ? {
        href: hrefOf(circle),
        name: circle.title,
        circleHref: `/kringen/${circle.slug}`,
        formOfAddress: circle.formOfAddress,
        institute: { name: circle.name, slug: circle.instituteSlug, themeTokens: circle.themeTokens },
      }
    : null

const ofSubstitution = ({ id, circle, circleSlug, ...found }: Substitution): Lead => ({
  href: `/substitute/${id}`,
  name: circle,
  circleHref: `/kringen/${circleSlug}`,
  formOfAddress: found.formOfAddress,
  institute: { name: found.instituteName, slug: found.instituteSlug, themeTokens: found.themeTokens },
})

const ofHostRequest = ({ id, circle, circleSlug, ...found }: OwnHostRequest): Lead => ({
  href: `/host-request/${id}`,
  name: circle,
  circleHref: `/kringen/${circleSlug}`,
  formOfAddress: found.formOfAddress,
  institute: { name: found.instituteName, slug: found.instituteSlug, themeTokens: found.themeTokens },
})

import * as z from 'zod';

const SCOPES = 'https://www.googleapis.com/auth/';

/** Scopes that the project may ask for, and what needs each. Anything wider is refused. */
const NARROW_SCOPES = ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp', 'script.send_mail', 'drive.file'].map(
  (name) => `${SCOPES}${name}`,
);

/** The manifest of an Apps Script project, with the members that we use; Google refuses a manifest with an unknown member, so do we. */
export const projectManifest = z.strictObject({
  // The engine's list has only the older name of Việt Nam's zone.
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'Asia/Ho_Chi_Minh'),
  runtimeVersion: z.literal('V8'),
  /** Advanced services; Drive alone is ours. */
  dependencies: z.optional(
    z.strictObject({
      enabledAdvancedServices: z
        .array(z.strictObject({ userSymbol: z.literal('Drive'), serviceId: z.literal('drive'), version: z.literal('v3') }))
        .length(1),
    }),
  ),
  exceptionLogging: z.enum(['NONE', 'STACKDRIVER']),
  oauthScopes: z
    .array(z.enum(NARROW_SCOPES))
    .min(1)
    .refine((scopes) => new Set(scopes).size === scopes.length, 'each scope once'),
});

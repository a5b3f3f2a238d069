const VERSION = '1.20';
const SIZES = [16, 32, 80];
const OPEN_PANE = 'showPane';

/** The unified manifest, as data. Schema 1.20 is the lowest in which a menu needs no action of its own. */
export function excelJson(source, host) {
  const { pages, name, summary, description } = source;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: VERSION,
    version: source.version,
    id: source.id,
    localizationInfo: { defaultLanguageTag: 'vi', additionalLanguages: [{ languageTag: 'en', file: 'en.json' }] },
    developer: {
      name: name.vi,
      websiteUrl: `${host}/${pages.support}`,
      privacyUrl: `${host}/${pages.support}#rieng-tu`,
      termsOfUseUrl: `${host}/${pages.support}#dieu-khoan`,
    },
    name: { short: name.vi, full: name.vi },
    description: { short: summary.vi, full: description.vi },
    icons: { color: 'icons/icon-192.png', outline: 'icons/outline-32.png' },
    accentColor: source.accentColor,
    validDomains: [new URL(host).host],
    authorization: { permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] } },
    extensions: [
      {
        requirements: {
          scopes: ['workbook'],
          capabilities: Object.entries(source.requirementSets).map(([name, minVersion]) => ({ name, minVersion })),
        },
        runtimes: [runtime(source, host)],
        ribbons: [
          {
            requirements: { capabilities: [{ name: 'AddinCommands', minVersion: '1.1' }] },
            contexts: ['default'],
            tabs: [{ id: source.tab.id, label: source.tab.label.vi, groups: source.groups.map((group) => groupJson(group, host)) }],
          },
        ],
      },
    ],
  };
}

/** The English words of the unified manifest: what is not here stays Vietnamese. */
export function excelLanguageFile(source) {
  const words = {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${VERSION}/MicrosoftTeams.Localization.schema.json`,
    'name.short': source.name.en,
    'name.full': source.name.en,
    'description.short': source.summary.en,
    'description.full': source.description.en,
  };
  const tab = 'extensions[0].ribbons[0].tabs[0]';
  words[`${tab}.label`] = source.tab.label.en;
  source.groups.forEach((group, groupIndex) => {
    const groupPath = `${tab}.groups[${groupIndex}]`;
    words[`${groupPath}.label`] = group.label.en;
    group.controls.forEach((control, controlIndex) => {
      const controlPath = `${groupPath}.controls[${controlIndex}]`;
      addWords(words, controlPath, control);
      control.items?.forEach((item, itemIndex) => addWords(words, `${controlPath}.items[${itemIndex}]`, item));
    });
  });
  return words;
}

function addWords(words, at, { label, tip }) {
  words[`${at}.label`] = label.en;
  words[`${at}.supertip.title`] = label.en;
  words[`${at}.supertip.description`] = tip.en;
}

/** One page for the pane and for the buttons: it lives as long as the workbook is open. */
function runtime(source, host) {
  const controls = source.groups.flatMap((group) => group.controls.flatMap((control) => [control, ...(control.items ?? [])]));
  const functions = controls.flatMap(({ action }) => (action === undefined ? [] : [{ id: action, type: 'executeFunction' }]));
  return {
    id: 'page',
    type: 'general',
    code: { page: `${host}/${source.pages.pane}` },
    lifetime: 'long',
    actions: [{ id: OPEN_PANE, type: 'openPage', view: 'CCHC.Pane' }, ...functions],
  };
}

function groupJson(group, host) {
  return {
    id: `Group.${group.id}`,
    label: group.label.vi,
    icons: icons(group.icon, host),
    controls: group.controls.map((control) => ({
      id: `Button.${control.id}`,
      type: control.items === undefined ? 'button' : 'menu',
      ...words(control),
      icons: icons(control.icon, host),
      ...(control.items === undefined
        ? { actionId: control.action ?? OPEN_PANE }
        : { items: control.items.map((item) => ({ id: `Item.${item.id}`, type: 'menuItem', ...words(item), actionId: item.action })) }),
    })),
  };
}

function words({ label, tip }) {
  return { label: label.vi, supertip: { title: label.vi, description: tip.vi } };
}

function icons(icon, host) {
  return SIZES.map((size) => ({ size, url: `${host}/icons/${icon}-${size}.png` }));
}

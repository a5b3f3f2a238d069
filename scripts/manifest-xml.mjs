const OFFICE = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const BASIC = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const COMMANDS = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const COMMAND_SIZES = [16, 32, 80];
const PRODUCT_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** The add-in-only manifest, as text. Elements stand in the order of the schema; texts and addresses are resources. */
export function excelXml(source, host) {
  const resources = createResources(source, host);
  const { name, description, pages, requirementSets, languages } = source;
  const page = resources.url('Pane.Url', pages.pane);
  const groups = source.groups.map((group) => groupXml(group, resources, page));
  const started = [
    el('Title', { resid: resources.short('Started.Title', name) }),
    el('Description', { resid: resources.long('Started.Text', source.started) }),
    el('LearnMoreUrl', { resid: resources.url('Support.Url', pages.support) }),
  ];
  const tab = [...groups, el('Label', { resid: resources.short('Tab.Label', source.tab.label) })];
  const formFactor = [
    el('GetStarted', {}, started),
    el('FunctionFile', { resid: page }),
    el('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [el('CustomTab', { id: source.tab.id }, tab)]),
  ];
  const overrides = [
    el('Hosts', {}, [el('Host', { 'xsi:type': 'Workbook' }, [runtimes(page), el('DesktopFormFactor', {}, formFactor)])]),
    resources.element(),
  ];
  const sets = Object.entries(requirementSets).map(([Name, MinVersion]) => el('Set', { Name, MinVersion }));
  const app = [
    el('Id', {}, source.id),
    el('Version', {}, `${source.version}.0`),
    el('ProviderName', {}, name.vi),
    el('DefaultLocale', {}, languages.vi),
    localized('DisplayName', name, languages),
    localized('Description', description, languages),
    el('IconUrl', { DefaultValue: `${host}/icons/icon-32.png` }),
    el('HighResolutionIconUrl', { DefaultValue: `${host}/icons/icon-64.png` }),
    el('SupportUrl', { DefaultValue: `${host}/${pages.support}` }),
    el('Hosts', {}, [el('Host', { Name: 'Workbook' })]),
    el('Requirements', {}, [el('Sets', { DefaultMinVersion: '1.1' }, sets)]),
    el('DefaultSettings', {}, [el('SourceLocation', { DefaultValue: `${host}/${pages.pane}` })]),
    el('Permissions', {}, 'ReadWriteDocument'),
    el('VersionOverrides', { xmlns: COMMANDS, 'xsi:type': 'VersionOverridesV1_0' }, overrides),
  ];
  const root = el(
    'OfficeApp',
    { xmlns: OFFICE, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xmlns:bt': BASIC, 'xsi:type': 'TaskPaneApp' },
    app,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, '')}`;
}

/** One page for the pane and for the buttons: it lives as long as the workbook is open. */
function runtimes(page) {
  return el('Runtimes', {}, [el('Runtime', { resid: page, lifetime: 'long' })]);
}

function groupXml(group, resources, page) {
  const controls = group.controls.map((control) => controlXml(control, resources, page));
  const id = `Group.${group.id}`;
  return el('Group', { id }, [
    el('Label', { resid: resources.short(`${id}.Label`, group.label) }),
    iconXml(group.icon, resources),
    ...controls,
  ]);
}

function controlXml(control, resources, page) {
  const items = control.items?.map((item) =>
    el('Item', { id: `Item.${item.id}` }, [...wordsXml(`Item.${item.id}`, item, resources), actionXml(item, page)]),
  );
  return el('Control', { 'xsi:type': items === undefined ? 'Button' : 'Menu', id: `Button.${control.id}` }, [
    ...wordsXml(`Button.${control.id}`, control, resources),
    iconXml(control.icon, resources),
    items === undefined ? actionXml(control, page) : el('Items', {}, items),
  ]);
}

function wordsXml(id, { label, tip }, resources) {
  const title = resources.short(`${id}.Label`, label);
  return [
    el('Label', { resid: title }),
    el('Supertip', {}, [el('Title', { resid: title }), el('Description', { resid: resources.long(`${id}.Tip`, tip) })]),
  ];
}

function iconXml(icon, resources) {
  const sizes = icon === 'icon' ? PRODUCT_SIZES : COMMAND_SIZES;
  return el(
    'Icon',
    {},
    sizes.map((size) => el('bt:Image', { size, resid: resources.image(icon, size) })),
  );
}

/** A button without an action opens the pane; the others run a function of the page (src/office/ribbon.ts), which may open it. */
function actionXml({ action }, page) {
  if (action !== undefined) return el('Action', { 'xsi:type': 'ExecuteFunction' }, [el('FunctionName', {}, action)]);
  return el('Action', { 'xsi:type': 'ShowTaskpane' }, [el('TaskpaneId', {}, 'CCHC.Pane'), el('SourceLocation', { resid: page })]);
}

/** Collects what the elements refer to by `resid`; the same id given twice is one resource. */
function createResources(source, host) {
  const images = new Map();
  const urls = new Map();
  const shortTexts = new Map();
  const longTexts = new Map();
  const add = (map, id, value) => {
    map.set(id, value);
    return id;
  };
  const text = (tag, [id, words]) => localized(tag, words, source.languages, { id });
  return {
    image: (icon, size) => add(images, `Icon.${icon}.${size}`, `${host}/icons/${icon}-${size}.png`),
    url: (id, page) => add(urls, id, `${host}/${page}`),
    short: (id, words) => add(shortTexts, id, words),
    long: (id, words) => add(longTexts, id, words),
    element: () =>
      el('Resources', {}, [
        el(
          'bt:Images',
          {},
          [...images].map(([id, value]) => el('bt:Image', { id, DefaultValue: value })),
        ),
        el(
          'bt:Urls',
          {},
          [...urls].map(([id, value]) => el('bt:Url', { id, DefaultValue: value })),
        ),
        el(
          'bt:ShortStrings',
          {},
          [...shortTexts].map((entry) => text('bt:String', entry)),
        ),
        el(
          'bt:LongStrings',
          {},
          [...longTexts].map((entry) => text('bt:String', entry)),
        ),
      ]),
  };
}

/** A text in Vietnamese with its English override (none where both are the same). */
function localized(tag, words, languages, attributes = {}) {
  const override = tag.startsWith('bt:') ? 'bt:Override' : 'Override';
  const english = words.en === words.vi ? undefined : [el(override, { Locale: languages.en, Value: words.en })];
  return el(tag, { ...attributes, DefaultValue: words.vi }, english);
}

function el(tag, attributes, content) {
  return { tag, attributes, content };
}

function print({ tag, attributes, content }, indent) {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
  const open = `${indent}<${tag}${written.join('')}`;
  if (content === undefined) return `${open} />\n`;
  if (typeof content === 'string') return `${open}>${escape(content)}</${tag}>\n`;
  return `${open}>\n${content.map((child) => print(child, `${indent}  `)).join('')}${indent}</${tag}>\n`;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOCUMENT = 'application/vnd.google-apps.document';

/** The advanced service of the manifest; Google makes it a global only where the manifest asks for it. */
interface DriveService {
  readonly Files: {
    create(
      file: { readonly name: string; readonly mimeType: string },
      content: GoogleAppsScript.Base.Blob,
      options: { readonly fields: string },
    ): { readonly webViewLink?: string };
  };
}
declare const Drive: DriveService;

/**
 * Makes a document of Google's from a Word file, in the Drive of whoever runs this; gives its address. Needs "drive.file", which sees
 * only files that this project made.
 */
export function keepDocument(name: string, base64: string): string {
  const content = Utilities.newBlob(Utilities.base64Decode(base64), DOCX, `${name}.docx`);
  return Drive.Files.create({ name, mimeType: GOOGLE_DOCUMENT }, content, { fields: 'id,webViewLink' }).webViewLink ?? '';
}

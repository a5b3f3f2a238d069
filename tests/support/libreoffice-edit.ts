import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inFolder } from './libreoffice';

/**
 * Opens a workbook in LibreOffice, does what a person would do there, saves it as .xlsx and gives the new bytes. The steps are lines of
 * LibreOffice Basic; `book` is the open document, `Sheet(name)` one of its sheets.
 */
export function editInLibreOffice(bytes: Uint8Array, steps: readonly string[] = [], day = '2022-06-20'): Uint8Array {
  return inFolder((folder) => {
    const profile = openProfile(day);
    const [source, made] = [join(folder, 'source.xlsx'), join(folder, 'made.xlsx')];
    writeFileSync(source, bytes);
    writeFileSync(join(profile, 'user/basic/Standard/Module1.xba'), moduleXml(macro(source, made, steps)));
    office(profile, day, 'macro:///Standard.Module1.Main');
    return new Uint8Array(readFileSync(made));
  });
}

let known: string | null = null;

/** A profile for the tests of one file; a fresh one writes its own empty macro library first. */
function openProfile(day: string): string {
  if (known !== null) return known;
  const folder = mkdtempSync(join(tmpdir(), 'cchc-profile-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  office(folder, day, '--terminate_after_init');
  known = folder;
  return folder;
}

function office(profile: string, day: string, ...args: readonly string[]): void {
  const all = [`${day} 08:00:00`, 'soffice', `-env:UserInstallation=file://${profile}`, '--headless', ...args];
  execFileSync('faketime', all, { stdio: 'ignore', timeout: 240_000 });
}

function macro(source: string, made: string, steps: readonly string[]): string {
  return `Dim book As Object
Function Sheet(name As String) As Object
  Sheet = book.Sheets.getByName(name)
End Function
Function Prop(name As String, value As Variant) As Object
  Dim made As New com.sun.star.beans.PropertyValue
  made.Name = name
  made.Value = value
  Prop = made
End Function
Sub SortRows(name As String, area As String, field As Integer)
  Dim order(0) As New com.sun.star.table.TableSortField
  order(0).Field = field
  order(0).IsAscending = True
  Sheet(name).getCellRangeByName(area).sort(Array(Prop("SortFields", order()), Prop("ContainsHeader", False)))
End Sub
Sub Main
  On Error GoTo Failed
  book = StarDesktop.loadComponentFromURL(ConvertToURL("${source}"), "_blank", 0, Array(Prop("Hidden", True)))
  ${steps.join('\n  ')}
  book.storeToURL(ConvertToURL("${made}"), Array(Prop("FilterName", "Calc MS Excel 2007 XML")))
  Failed:
  StarDesktop.terminate()
End Sub`;
}

function moduleXml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`;
}

import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type Cells, type ListWriter } from './list-writer';
import {
  contentTypes,
  relations,
  sheetEnd,
  sheetStart,
  STYLES,
  workbookOf,
  workbookRelations,
} from './workbook-parts';
import { rowXml } from './workbook-row';

/** As many as Excel takes, with the headings; what is longer goes on in a further sheet. */
const ROWS_OF_A_SHEET = 1_048_576;

/** A workbook (Office Open XML), of which no more than the rows at hand is in memory. */
export function workbookWriter(headings: readonly string[], rowsOfASheet = ROWS_OF_A_SHEET): ListWriter {
  return new Workbook(headings, rowsOfASheet);
}

class Workbook implements ListWriter {
  private made: Uint8Array[] = [];
  private sheets = 0;
  private rowsOfSheet = 0;
  private sheet: ZipDeflate | undefined;
  private readonly zip = new Zip((error, part) => {
    if (error) throw error;
    this.made.push(part);
  });

  constructor(
    private readonly headings: readonly string[],
    private readonly rowsOfASheet: number,
  ) {}

  begin = (): readonly Uint8Array[] => {
    this.beginSheet();
    return this.taken();
  };

  rows = (rows: readonly Cells[]): readonly Uint8Array[] => {
    let xml = '';
    for (const cells of rows) {
      if (this.rowsOfSheet === this.rowsOfASheet) {
        this.sheet?.push(strToU8(xml + sheetEnd), true);
        xml = '';
        this.beginSheet();
      }
      this.rowsOfSheet += 1;
      xml += rowXml(cells, this.rowsOfSheet);
    }
    this.sheet?.push(strToU8(xml));
    return this.taken();
  };

  end = (): readonly Uint8Array[] => {
    this.sheet?.push(strToU8(sheetEnd), true);
    this.add('[Content_Types].xml', contentTypes(this.sheets));
    this.add('_rels/.rels', relations);
    this.add('xl/workbook.xml', workbookOf(this.sheets));
    this.add('xl/_rels/workbook.xml.rels', workbookRelations(this.sheets));
    this.add('xl/styles.xml', STYLES);
    this.zip.end();
    return this.taken();
  };

  private beginSheet(): void {
    this.sheets += 1;
    this.rowsOfSheet = 1;
    this.sheet = new ZipDeflate(`xl/worksheets/sheet${this.sheets}.xml`);
    this.zip.add(this.sheet);
    this.sheet.push(strToU8(sheetStart + rowXml(this.headings, 1, true)));
  }

  private add(name: string, xml: string): void {
    const part = new ZipDeflate(name);
    this.zip.add(part);
    part.push(strToU8(xml), true);
  }

  private taken(): readonly Uint8Array[] {
    const { made } = this;
    this.made = [];
    return made;
  }
}

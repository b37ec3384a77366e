import type {Members} from '../metrics/kernel/members.js';
import type {Exported} from './export/files.js';
import type {Export} from './tools.js';

const exporting = () => import('./export/files.js');

/** What a widget shows, as files. The code for it comes when somebody wants one. */
export class WidgetFiles {
  readonly #shown: () => Exported;

  /** @param shown what is to be saved; throws where nothing is shown */
  constructor(shown: () => Exported) {
    this.#shown = shown;
  }

  async data(format: 'csv' | 'json'): Promise<string> {
    const {dataFile} = await exporting();
    return dataFile(format, this.#shown());
  }

  async image(format: 'svg' | 'png'): Promise<Blob> {
    const {pictureFile} = await exporting();
    return pictureFile(format, this.#shown());
  }

  /** Lets the reader save one. */
  async save(format: Export): Promise<void> {
    const {download, fileNameOf} = await exporting();
    const file =
      format === 'csv' || format === 'json'
        ? new Blob([await this.data(format)], {type: format === 'csv' ? 'text/csv' : 'application/json'})
        : await this.image(format);
    download(file, fileNameOf(this.#shown().about.title, format));
  }

  /** Lets the reader save a list of who is behind what was picked. */
  async saveMembers(members: Members, label: string): Promise<void> {
    const {download, fileNameOf, membersFile} = await exporting();
    download(new Blob([membersFile(members)], {type: 'text/csv'}), fileNameOf(label, 'csv'));
  }
}

import { type Principal } from '@diarium/access';
import { type NoticeFilter, noticeFilterOf } from './notice-filter';

/** How long somebody is taken to be who they were, in milliseconds. */
export const LOOK_EVERY_MS = 1000;

/** What somebody may hear of, as it is now: roles are taken back and sessions end while a stream is open. */
export class Hearing {
  private lookedAt = performance.now();
  private filter: NoticeFilter;

  /**
   * @param freshMs for how long what was found holds
   * @throws ProblemError `notices.denied`
   */
  constructor(
    principal: Principal,
    private readonly look: () => Promise<Principal>,
    private readonly freshMs = LOOK_EVERY_MS,
  ) {
    this.filter = noticeFilterOf(principal);
  }

  /** @throws ProblemError `notices.denied` for whoever may hear of nothing any longer, or what keeps one from looking */
  async now(): Promise<NoticeFilter> {
    if (performance.now() - this.lookedAt >= this.freshMs) await this.lookAgain();
    return this.filter;
  }

  /** @throws as `now` */
  async lookAgain(): Promise<void> {
    const asked = performance.now();
    this.filter = noticeFilterOf(await this.look());
    this.lookedAt = asked;
  }
}

import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { type CaseStatus } from './case.state';

/** A case that may be about the same thing. */
export interface SimilarCase {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly status: CaseStatus;
  /** From 0 to 1: how many parts of words the titles share. */
  readonly similarity: number;
  readonly sameSender: boolean;
}

/** Titles that share so much are worth a look; those from the same sender already when they share less. */
const SIMILAR = 0.5;
const SIMILAR_FROM_SAME_SENDER = 0.3;

/** So many of the committee's nearest titles are looked at. */
const NEAREST = 20;

/** Cases of a committee whose title is like another: a hint before a case is registered twice. */
export class FindSimilarCases extends Query<readonly SimilarCase[]> {
  @IsString() committee!: string;
  @IsString() title!: string;
  /** The key of the sender. */
  @IsOptional() @IsString() sender?: string;
  @IsInt() @Min(1) @Max(20) limit = 5;
}

export const findSimilarCases = query(FindSimilarCases, async (given, tables) => {
  const { committee, title, sender = null, limit } = given;
  return tables.query<SimilarCase[]>(
    `SELECT * FROM (
       SELECT w.key, w.number, w.title, c.status, similarity(w.title, $1)::float AS similarity,
              coalesce(c.sender = $3, false) AS "sameSender"
       FROM (
         SELECT key, number, title FROM case_words
         WHERE committee = $2 AND NOT annulled AND title IS NOT NULL ORDER BY title <-> $1 LIMIT ${NEAREST}
       ) AS w JOIN case_list c ON c.key = w.key
     ) AS nearest
     WHERE similarity >= CASE WHEN "sameSender" THEN ${SIMILAR_FROM_SAME_SENDER} ELSE ${SIMILAR} END
     ORDER BY similarity DESC, key LIMIT $4`,
    [title, committee, sender, limit],
  );
});

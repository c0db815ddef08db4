import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, Unique } from 'typeorm';
import { PrimaryGeneratedColumn, type Relation } from 'typeorm';

export type CaseStatus = 'Öppet' | 'Stängt';

@Entity('twin_case')
@Index(['committee', 'year', 'id'])
@Index(['committee', 'status', 'id'])
@Index(['status', 'id'])
@Index(['handler', 'id'])
@Index(['caseType', 'id'])
export class CaseEntity {
  @PrimaryGeneratedColumn('identity') id!: number;
  /** `KS-2015-7` */
  @Column('text', { unique: true }) key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  @Column('int') serial!: number;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) publicTitle!: string | null;
  @Column('text', { nullable: true }) caseType!: string | null;
  @Column('text') initiative!: string;
  @Column('text', { nullable: true }) handler!: string | null;
  @Column('text') status!: CaseStatus;
  @Column('text') receivedOn!: string;
  @Column('timestamptz') registeredAt!: Date;
  @Column('boolean') secret!: boolean;
  @OneToMany(() => PartyEntity, (party) => party.case, { cascade: ['insert'] }) parties!: Relation<
    PartyEntity[]
  >;
  @OneToMany(() => DocumentEntity, (document) => document.case) documents!: Relation<DocumentEntity[]>;
}

@Entity('twin_party')
export class PartyEntity {
  @PrimaryGeneratedColumn('identity') id!: number;
  @Index() @Column('int') caseId!: number;
  @ManyToOne(() => CaseEntity, (owner) => owner.parties)
  @JoinColumn({ name: 'caseId' })
  case!: Relation<CaseEntity>;
  @Column('text') person!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') role!: string;
}

@Entity('twin_document')
@Unique(['caseId', 'number'])
export class DocumentEntity {
  @PrimaryGeneratedColumn('identity') id!: number;
  @Column('int') caseId!: number;
  @ManyToOne(() => CaseEntity, (owner) => owner.documents)
  @JoinColumn({ name: 'caseId' })
  case!: Relation<CaseEntity>;
  @Column('int') number!: number;
  @Column('text') direction!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) arrived!: string | null;
  @Column('jsonb', { nullable: true }) sender!: object | null;
  @Column('timestamptz') registeredAt!: Date;
}

/** Who changed what: written in the transaction of the change. */
@Entity('twin_audit')
@Index(['caseId', 'id'])
export class AuditEntity {
  @PrimaryGeneratedColumn('identity') id!: number;
  @Column('int') caseId!: number;
  @Column('timestamptz') at!: Date;
  @Column('text') actor!: string;
  @Column('text') role!: string;
  @Column('text') action!: string;
  @Column('jsonb', { nullable: true }) before!: object | null;
  @Column('jsonb', { nullable: true }) after!: object | null;
}

/** The last number given in a committee's year. */
@Entity('twin_series')
export class SeriesEntity {
  @PrimaryColumn('text') committee!: string;
  @PrimaryColumn('int') year!: number;
  @Column('int') last!: number;
}

@Entity('twin_token')
export class TokenEntity {
  /** SHA-256 of the token. */
  @PrimaryColumn('text') hash!: string;
  @Column('text') name!: string;
  /** Committees in which the user is registrar. */
  @Column('text', { array: true }) registrarIn!: string[];
  /** Committees whose secret cases the user may not see, but whose open ones. */
  @Column('text', { array: true }) readerIn!: string[];
  @Column('timestamptz') expiresAt!: Date;
}

export const twinEntities = [CaseEntity, PartyEntity, DocumentEntity, AuditEntity, SeriesEntity, TokenEntity];

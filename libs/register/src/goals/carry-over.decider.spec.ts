import { type GoalEvents } from './goal.events';
import { gnu2025, gnu2026, onPlan, plan, withdrawn } from './testing/plan-2025';

describe('a matter that goes on into a later year', () => {
  const command = {
    ...gnu2025,
    matter: 'lakemedelsautomater',
    title: 'Införande av läkemedelsautomater',
    toYear: 2026,
    awaiting: 'mer evidens',
  };
  const data: GoalEvents['CarriedOver'] = {
    matter: 'lakemedelsautomater',
    title: 'Införande av läkemedelsautomater',
    item: null,
    toYear: 2026,
    dueOn: null,
    awaiting: 'mer evidens',
    note: null,
  };
  const carriedOver = { type: 'CarriedOver', data } as const;

  it('is carried over once, with what it waits for or when it is due', () => {
    onPlan
      .given(...plan)
      .when('CarryOver', command)
      .then(carriedOver);
    onPlan
      .given(...plan, carriedOver)
      .when('CarryOver', command)
      .refused('goal.carried-over');
    onPlan
      .given(...plan)
      .when('CarryOver', { ...command, item: 'miljo', dueOn: '2026-02' })
      .then({ type: 'CarriedOver', data: { ...data, item: 'miljo', dueOn: '2026-02' } });
  });

  it('is carried over to a later year only, and is not due before it', () => {
    const given = onPlan.given(...plan);
    given.when('CarryOver', { ...command, toYear: 2025 }).refused('goal.not-a-later-year');
    given.when('CarryOver', { ...command, toYear: 2024 }).refused('goal.not-a-later-year');
    given.when('CarryOver', { ...command, dueOn: '2025-12' }).refused('goal.due-before-its-year');
    given
      .when('CarryOver', { ...command, dueOn: '2026' })
      .then({ type: 'CarriedOver', data: { ...data, dueOn: '2026' } });
  });

  it('concerns an item that stands in the plan, or none', () => {
    onPlan
      .given(...plan)
      .when('CarryOver', { ...command, item: 'annat' })
      .refused('goal.unknown-item');
    onPlan
      .given(...plan, withdrawn)
      .when('CarryOver', { ...command, item: 'miljo' })
      .refused('goal.withdrawn');
  });

  it('is taken over by the plan of that year, once', () => {
    const takeOver = { ...gnu2026, matter: 'hostmaskiner', fromYear: 2025, item: 'miljo' };
    const taken = {
      type: 'TakenOver',
      data: { matter: 'hostmaskiner', fromYear: 2025, title: 'Införande av hostmaskiner', item: 'miljo' },
    } as const;
    onPlan
      .given(...plan)
      .when('TakeOver', takeOver)
      .then(taken);
    onPlan
      .given(...plan, taken)
      .when('TakeOver', takeOver)
      .refused('goal.taken-over');
    onPlan
      .given(...plan)
      .when('TakeOver', { ...takeOver, item: 'annat' })
      .refused('goal.unknown-item');
  });

  it('is not taken over unless the earlier year carried it over to this one', () => {
    const given = onPlan.given(...plan);
    given.when('TakeOver', { ...gnu2026, matter: 'okand', fromYear: 2025 }).refused('goal.not-carried-over');
    given
      .when('TakeOver', { ...gnu2026, matter: 'brukarrad', fromYear: 2025 })
      .refused('goal.not-carried-over');
  });
});

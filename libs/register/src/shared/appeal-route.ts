/** How a decision can be appealed: legality review (KL 13), FL, LOU, or not at all. LOU excludes KL 13 (LOU 20:19). */
export type AppealRoute = 'KL 13' | 'FL' | 'LOU' | 'none';

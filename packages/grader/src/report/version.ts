/** The version that every report names. */
export const SCHEMA = 'chainrule/report/v1';

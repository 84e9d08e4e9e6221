/**
 * Plain data: all that crosses the sandbox's border, in either direction.
 * A typed array or a core tensor that a student returns has become nested arrays by the time it is `Data`.
 */
export type Data = undefined | null | boolean | number | string | Data[] | { [key: string]: Data };

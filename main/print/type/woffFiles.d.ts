/** A font file as a `data:` address; the build makes it, and scripts/inline.mjs where there is no build. */
declare module '*.woff?inline' {
  const address: string;
  export default address;
}

/** A font file as a `data:` address; the build makes it. */
declare module '*.woff2?inline' {
  const address: string;
  export default address;
}

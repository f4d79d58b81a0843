/** What build.mjs fills in. `integrity` is the content hash as subresource integrity spells it. */
interface ShellFile {
  url: string;
  integrity: string;
}

declare const SHELL_FILES: readonly ShellFile[];
declare const SHELL_VERSION: string;

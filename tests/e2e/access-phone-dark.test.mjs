// Access on a phone, in the dark: axe-core finds nothing wrong on any view.
import { phone } from "./access.mjs";

phone(true);

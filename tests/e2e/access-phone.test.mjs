// Access on a phone, in the light: axe-core finds nothing wrong on any view.
import { phone } from "./access.mjs";

phone(false);

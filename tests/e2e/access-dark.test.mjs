// Access on a desk, in the dark: axe-core finds nothing wrong on any view.
import { desk } from "./access.mjs";

desk(true);

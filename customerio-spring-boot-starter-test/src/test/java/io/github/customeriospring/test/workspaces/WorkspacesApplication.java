package io.github.customeriospring.test.workspaces;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.ComponentScan;

/**
 * An application that has nothing of its own. What tests define stays with them.
 */
@SpringBootApplication
@ComponentScan(useDefaultFilters = false)
class WorkspacesApplication {

}

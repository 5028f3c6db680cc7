package io.github.customeriospring.test.slices;

import io.github.customeriospring.test.EnableFakeCustomerio;
import io.github.customeriospring.test.FakeCustomerio;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebMvcTest
@EnableFakeCustomerio
class WebMvcSliceTests {

	@Test
	void givesControllersTheirClient(@Autowired MockMvcTester mvc, @Autowired FakeCustomerio customerio) {
		assertThat(mvc.post().uri("/people/42/upgrade")).hasStatusOk();
		assertThat(customerio).person("42").hasAttribute("plan", "pro");
	}

}

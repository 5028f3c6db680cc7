package com.example.providers;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ProvidersApplication {

}

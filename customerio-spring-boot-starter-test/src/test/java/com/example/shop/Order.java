package com.example.shop;

import io.github.customeriospring.v2.EntityOperation;
import org.jspecify.annotations.Nullable;

public record Order(int number, @Nullable EntityOperation operation) {

}

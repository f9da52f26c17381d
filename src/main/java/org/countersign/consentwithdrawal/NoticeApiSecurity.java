package org.countersign.consentwithdrawal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Portals have a token and no session: no cookie counts here, so there is nothing to forge. What
 * the token may do is decided where it is read.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class NoticeApiSecurity {

  @Bean
  @Order(2)
  SecurityFilterChain consentNoticesApi(HttpSecurity http) throws Exception {
    return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/api/v1/**"))
        .authorizeHttpRequests(
            requests -> {
              requests
                  .requestMatchers(
                      PathPatternRequestMatcher.withDefaults().matcher(NoticeApi.NOTICES),
                      PathPatternRequestMatcher.withDefaults().matcher(NoticeApi.DOCUMENT))
                  .permitAll();
              requests.anyRequest().denyAll();
            })
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }
}

package org.countersign.start;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.countersign.access.OpenAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may open which address. Tasklist, Cockpit and Admin keep their own login, CSRF token and
 * headers; our pages take the same session; what no card or {@link OpenAddress} offers is refused.
 */
@Configuration(proxyBeanMethods = false)
// The import command starts no web server.
@ConditionalOnWebApplication
class WebSecurity {

  /** For our own pages: nothing from elsewhere, no inline scripts or styles, no framing. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String PERMISSIONS_POLICY =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  // A String matcher would miss the web apps' Jersey servlets.
  private static final PathPatternRequestMatcher.Builder PATH =
      PathPatternRequestMatcher.withDefaults();

  /** In place of the API's own no-cache, with which a browser would still keep what it read. */
  private static final HeaderWriter NOT_STORED =
      new DelegatingRequestMatcherHeaderWriter(
          PATH.matcher("/camunda/api/**"),
          (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"));

  private final boolean behindTls;

  WebSecurity(@Value("${countersign.behind-tls}") boolean behindTls) {
    this.behindTls = behindTls;
  }

  @Bean
  @Order(1)
  SecurityFilterChain webApps(HttpSecurity http) throws Exception {
    return http.securityMatcher(PATH.matcher("/camunda/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(
            headers -> {
              headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults());
              headers.addHeaderWriter(NOT_STORED);
              common(headers);
            })
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain assets(HttpSecurity http) throws Exception {
    return http.securityMatcher(PATH.matcher("/assets/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(
            headers -> {
              headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
              common(headers);
            })
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain publicPages(HttpSecurity http, List<PublicAddress> addresses)
      throws Exception {
    RequestMatcher[] all =
        addresses.stream()
            .map(
                address ->
                    new OrRequestMatcher(
                        PATH.matcher(address.path()), PATH.matcher(address.path() + "/**")))
            .toArray(RequestMatcher[]::new);
    return http.securityMatcher(
            request -> Arrays.stream(all).anyMatch(address -> address.matches(request)))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(
            headers -> {
              headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY));
              common(headers);
              // The address itself may be a secret.
              headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
            })
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain ownPages(
      HttpSecurity http,
      SessionSecurityContext session,
      Refusals refusals,
      IdentityService identities,
      List<StartCard> cards,
      List<OpenAddress> addresses)
      throws Exception {
    return http.securityContext(context -> context.securityContextRepository(session))
        .authorizeHttpRequests(
            requests -> {
              requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
              requests.requestMatchers(PATH.matcher("/sign-in")).permitAll();
              requests.requestMatchers(PATH.matcher("/")).authenticated();
              // What lies under another's card may have other people, so the narrower goes first.
              addresses.forEach(address -> open(requests, address));
              cards.stream()
                  .sorted(Comparator.comparing((StartCard card) -> card.link().length()).reversed())
                  .forEach(card -> open(requests, card));
              requests.anyRequest().access((person, request) -> Refusals.NO_SUCH_PAGE);
            })
        .headers(
            headers -> {
              headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY));
              common(headers);
            })
        .csrf(csrf -> csrf.csrfTokenRequestHandler(new TokenAsHeader(at(withoutForms(addresses)))))
        .logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .logoutSuccessUrl("/sign-in?signed-out")
                    .deleteCookies("JSESSIONID"))
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(new EngineUser(identities), AuthorizationFilter.class)
        .build();
  }

  private static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      StartCard card) {
    if (card.leadsToWebApp()) {
      return;
    }
    requests
        .requestMatchers(PATH.matcher(card.link()), PATH.matcher(card.link() + "/**"))
        .access((person, request) -> new AuthorizationDecision(mayOpen(card, person.get())));
  }

  private static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      OpenAddress address) {
    requests
        .requestMatchers(under(address))
        .access(
            (person, request) ->
                new AuthorizationDecision(
                    person.get().getPrincipal() instanceof SignedIn signedIn
                        && address.openTo().test(signedIn.actor())));
  }

  private static List<OpenAddress> withoutForms(List<OpenAddress> addresses) {
    return addresses.stream().filter(address -> !address.withForms()).toList();
  }

  private static RequestMatcher at(List<OpenAddress> addresses) {
    RequestMatcher[] all =
        addresses.stream().map(WebSecurity::under).toArray(RequestMatcher[]::new);
    return request -> Arrays.stream(all).anyMatch(address -> address.matches(request));
  }

  private static RequestMatcher under(OpenAddress address) {
    return new OrRequestMatcher(PATH.matcher(address.path()), PATH.matcher(address.path() + "/**"));
  }

  private static boolean mayOpen(StartCard card, Authentication authentication) {
    return authentication.getPrincipal() instanceof SignedIn person && card.seenBy().test(person);
  }

  /** Headers on every answer, the web apps' included, where they lack them. */
  private void common(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
        .httpStrictTransportSecurity(
            hsts -> {
              if (behindTls) {
                hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds())
                    .includeSubDomains(false)
                    .requestMatcher(AnyRequestMatcher.INSTANCE);
              } else {
                hsts.disable();
              }
            });
  }
}

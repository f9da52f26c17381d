package org.countersign.start;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, kept where Tasklist, Cockpit and Admin keep it, so that signing in once opens
 * all of them and our own pages. The only class that knows the web apps' own classes.
 */
@Component
class WebAppSession {

  private final ProcessEngine engine;
  private final long cacheMillis;

  WebAppSession(
      ProcessEngine engine,
      @Value("${camunda.bpm.webapp.auth.cache.time-to-live}") long cacheMillis) {
    this.engine = engine;
    this.cacheMillis = cacheMillis;
  }

  /**
   * Signs in under a new session id. False where the password is wrong, the person is unknown or
   * the engine makes them wait after wrong tries: the caller is not told which.
   */
  boolean signIn(HttpServletRequest request, String userId, String password) {
    if (userId.chars().anyMatch(Character::isISOControl) || !passwordFits(userId, password)) {
      return false;
    }
    UserAuthentication person = AuthenticationUtil.createAuthentication(engine, userId);
    if (person == null) {
      return false;
    }
    AuthenticationUtil.revalidateSession(request, person);
    return true;
  }

  private boolean passwordFits(String userId, String password) {
    try {
      return engine.getIdentityService().checkPassword(userId, password);
    } catch (OptimisticLockingException severalTriesAtOnce) {
      return false;
    }
  }

  /** Empty where nobody is signed in, or whoever was has been deleted since. */
  Optional<SignedIn> current(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    Authentications people = AuthenticationUtil.getAuthsFromSession(session);
    AuthenticationUtil.updateCache(people, session, cacheMillis);
    AuthenticationUtil.updateSession(session, people);
    return Optional.ofNullable(people.getAuthenticationForProcessEngine(engine.getName()))
        .map(UserAuthentication.class::cast)
        .map(
            person ->
                new SignedIn(
                    person.getIdentityId(),
                    Set.copyOf(person.getGroupIds()),
                    Set.copyOf(person.getTenantIds()),
                    Set.copyOf(person.getAuthorizedApps())));
  }

  /** As {@link #current}, but as the session has it. */
  Optional<String> userOf(HttpSession session) {
    return Optional.ofNullable(
            AuthenticationUtil.getAuthsFromSession(session)
                .getAuthenticationForProcessEngine(engine.getName()))
        .map(Authentication::getIdentityId);
  }

  /** A mark that changes with the person's password and tells nothing of it. */
  String passwordMark(String userId) {
    User user = engine.getIdentityService().createUserQuery().userId(userId).singleResult();
    if (user == null) {
      return "";
    }
    try {
      // What the database keeps is salted and hashed already; a session need not have even that.
      byte[] kept = user.getPassword().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(kept));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

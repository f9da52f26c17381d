package org.countersign.access;

/** Sets a password that the engine's password policy would refuse. For the demo alone. */
public interface AccountsPasswords {

  void setWithoutPolicy(String user, String password);
}

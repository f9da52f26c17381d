package org.countersign.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.countersign.engine.GrantPlan.Grant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the groups' grants what {@link GrantPlan} says, no more and no less, at every start and
 * after every deployment. What no longer stands in the plan is withdrawn.
 */
@Component
class RoleGrants {

  private final AuthorizationService authorizations;
  private final RepositoryService repository;
  private final FilterService filters;

  RoleGrants(
      AuthorizationService authorizations, RepositoryService repository, FilterService filters) {
    this.authorizations = authorizations;
    this.repository = repository;
    this.filters = filters;
  }

  @Transactional
  public void apply() {
    Set<Grant> missing = new HashSet<>(plan());
    authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT).list().stream()
        .map(AuthorizationEntity.class::cast)
        .filter(held -> held.getGroupId() != null)
        .filter(held -> !missing.remove(Grant.of(held)))
        .forEach(superfluous -> authorizations.deleteAuthorization(superfluous.getId()));
    missing.stream().map(Grant::toAuthorization).forEach(authorizations::saveAuthorization);
  }

  private Set<Grant> plan() {
    List<String> filterIds =
        filters.createFilterQuery().list().stream().map(Filter::getId).toList();
    List<Procedure> procedures =
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
            .map(one -> Procedure.of(repository.getBpmnModelInstance(one.getId()), one.getKey()))
            .toList();
    return GrantPlan.of(procedures, filterIds);
  }
}

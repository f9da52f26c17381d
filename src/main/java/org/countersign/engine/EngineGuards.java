package org.countersign.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.countersign.access.CaseTeams;
import org.countersign.access.StandIns;
import org.countersign.access.SubmissionRule;
import org.countersign.audit.Strangers;
import org.countersign.audit.Trail;
import org.countersign.policy.PolicyEditions;
import org.countersign.school.Schools;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Puts the gate, the guards, the trail and our rules of sight into the engine before it starts. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

  private final ApplicationContext context;
  private final ObjectProvider<Schools> schools;
  private final ObjectProvider<PolicyEditions> policies;
  private final ObjectProvider<SubmissionRule> rules;
  private final ObjectProvider<StandIns> standIns;
  private final ObjectProvider<Trail> trail;
  private final ObjectProvider<Strangers> strangers;
  private final ObjectProvider<CaseTeams> teams;
  private final ObjectMapper json;
  private final CaseNumbers numbers;
  private final Clock clock;

  EngineGuards(
      ApplicationContext context,
      ObjectProvider<Schools> schools,
      ObjectProvider<PolicyEditions> policies,
      ObjectProvider<SubmissionRule> rules,
      ObjectProvider<StandIns> standIns,
      ObjectProvider<Trail> trail,
      ObjectProvider<Strangers> strangers,
      ObjectProvider<CaseTeams> teams,
      ObjectMapper json,
      CaseNumbers numbers,
      Clock clock) {
    this.context = context;
    this.schools = schools;
    this.policies = policies;
    this.rules = rules;
    this.standIns = standIns;
    this.trail = trail;
    this.strangers = strangers;
    this.teams = teams;
    this.json = json;
    this.numbers = numbers;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Submissions submissions = new Submissions(json, () -> rules.orderedStream().toList());
    CaseTrail cases = new CaseTrail(trail::getObject);
    GatedTasks tasks = new GatedTasks(standIns::getObject);
    Gate gate =
        new Gate(
            new GatedCommands(tasks, submissions),
            new Attempts(trail::getObject, strangers::getObject));
    TeamSight sight = new TeamSight(teams::getObject);
    TaskCover cover = new TaskCover(tasks, standIns::getObject, cases, context::publishEvent);
    configuration.setCustomPreCommandInterceptorsTxRequired(
        new ArrayList<>(List.of(new AgainAfterClash())));
    // Each chain needs a link of its own; what passes one chain's gate passes both.
    configuration.setCustomPostCommandInterceptorsTxRequired(chain(gate));
    configuration.setCustomPostCommandInterceptorsTxRequiresNew(chain(gate.again()));
    configuration.setExpressionManager(new QueryExpressionGuard(context));
    configuration.setResourceAuthorizationProvider(new TaskGrants());
    configuration.setTenantIdProvider(new SchoolOfCase(schools.getObject()));
    configuration.setCustomPostBPMNParseListeners(
        new ArrayList<>(
            List.of(
                new CaseOpening(policies::getObject, numbers, sight, clock),
                new TaskEvents(cases),
                new TaskNews(context),
                sight,
                cover)));
    configuration.setCustomHistoryEventHandlers(new ArrayList<>(List.of(new CaseEvents(cases))));
  }

  /** Lists that other plug-ins may add to. */
  private static List<CommandInterceptor> chain(Gate gate) {
    return new ArrayList<>(List.of(gate));
  }
}

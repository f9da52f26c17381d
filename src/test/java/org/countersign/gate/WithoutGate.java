package org.countersign.gate;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The control: the same product, but with the engine's own expressions and no gate. What is refused
 * only with the gate is refused by it, and not because the request was malformed.
 */
@TestConfiguration(proxyBeanMethods = false)
class WithoutGate {

  @Bean
  static BeanPostProcessor gateTakenOut(ApplicationContext context) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("engineGuards") ? takenOut((ProcessEnginePlugin) bean, context) : bean;
      }
    };
  }

  private static ProcessEnginePlugin takenOut(
      ProcessEnginePlugin guards, ApplicationContext context) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        guards.preInit(configuration);
        configuration.setCustomPostCommandInterceptorsTxRequired(new ArrayList<>());
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(new ArrayList<>());
        configuration.setExpressionManager(new SpringExpressionManager(context));
      }
    };
  }
}

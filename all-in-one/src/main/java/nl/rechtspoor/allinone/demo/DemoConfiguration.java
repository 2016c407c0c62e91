package nl.rechtspoor.allinone.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.platform.signin.DemoAccounts;
import nl.rechtspoor.platform.staff.Accounts;
import nl.rechtspoor.platform.staff.StaffRegister;
import nl.rechtspoor.platform.staff.Teams;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** The clock that a demonstration may move, and the demonstration itself where it was asked for. */
@Configuration(proxyBeanMethods = false)
public class DemoConfiguration {
    @Bean
    @Primary
    MovableClock clock() {
        return new MovableClock(Clock.systemUTC());
    }

    @Bean
    DemoMode demoMode(
            @Value("${rechtspoor.demo.enabled:false}") boolean enabled,
            @Value("${rechtspoor.demo.year:true}") boolean withYear,
            @Value("${rechtspoor.data}") Path data,
            MovableClock clock,
            Rules rules,
            DemoStaff staff,
            DemoCurtain curtain,
            ServletWebServerApplicationContext web,
            JsonMapper json) {
        return new DemoMode(
                enabled,
                withYear,
                new DemoProgress(data.resolve("demo-year")),
                clock,
                rules,
                staff,
                curtain,
                web,
                json);
    }

    @Bean
    DemoCurtain demoCurtain() {
        return new DemoCurtain();
    }

    /** One of the cast for each role, for the sign-in page. */
    @Bean
    DemoAccounts demoAccounts(@Value("${rechtspoor.demo.enabled:false}") boolean enabled) {
        var first = new EnumMap<Role, DemoAccounts.DemoAccount>(Role.class);
        if (enabled) {
            for (DemoCast member : DemoCast.values()) {
                member.roles()
                        .forEach(role -> first.putIfAbsent(
                                role, new DemoAccounts.DemoAccount(member.username(), DemoCast.PASSWORD, role)));
            }
        }
        return new DemoAccounts(List.copyOf(first.values()));
    }

    @Bean
    DemoStaff demoStaff(StaffRegister register, Accounts accounts, Teams teams) {
        return new DemoStaff(register, accounts, teams, List.of(DemoCast.values()));
    }
}

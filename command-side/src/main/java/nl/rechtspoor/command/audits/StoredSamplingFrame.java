package nl.rechtspoor.command.audits;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.audits.CaseTrait;
import nl.rechtspoor.kernel.audits.SampleCriteria;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.processing.StreamProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The frame in the tables that {@link SamplingFrameProjection} keeps. */
@Component
class StoredSamplingFrame implements SamplingFrame {
    private static final String MEETS = """
            from work.sampling_case c
            where opened_position <= :position
              and (cast(:from as date) is null or opened_on >= :from)
              and (cast(:until as date) is null or opened_on <= :until)
              and (cardinality(cast(:numbers as text[])) = 0 or number = any(:numbers))
              and (cardinality(cast(:areas as text[])) = 0 or exists (
                select from work.sampling_trait t where t.case_id = c.case_id and t.trait = any(:areas)
                  and from_position <= :position and (until_position is null or until_position > :position)))
              and cardinality(cast(:traits as text[])) = (
                select count(*) from work.sampling_trait t where t.case_id = c.case_id and t.trait = any(:traits)
                  and from_position <= :position and (until_position is null or until_position > :position))
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<StreamProgress> progress;

    StoredSamplingFrame(@CommandDatabase JdbcClient jdbc, @CommandDatabase ObjectProvider<StreamProgress> progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    @Override
    public long position() {
        return progress.getObject().positionOf(SamplingFrameProjection.GROUP);
    }

    @Override
    public int count(SampleCriteria criteria, long position) {
        return meeting("select count(*) " + MEETS, criteria, position)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<CaseId> draw(SampleCriteria criteria, long position, @Nullable String seed, int most) {
        // the order of the kernel's SampleOrder
        var order = seed == null ? "opened_position" : "sha256(convert_to(:seed || '/' || case_id, 'UTF8'))";
        return meeting("select case_id " + MEETS + " order by " + order + " limit :most", criteria, position)
                .param("seed", seed)
                .param("most", most)
                .query((row, _) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }

    private StatementSpec meeting(String sql, SampleCriteria criteria, long position) {
        return jdbc.sql(sql)
                .param("position", position)
                .param("from", criteria.openedFrom())
                .param("until", criteria.openedUntil())
                .param("numbers", array(criteria.numbers().stream()))
                .param("areas", array(criteria.areas().stream().map(SamplingFrameProjection::trait)))
                .param("traits", array(criteria.traits().stream().map(CaseTrait::name)));
    }

    private static String[] array(Stream<String> values) {
        return values.toArray(String[]::new);
    }

    @Override
    public boolean isErased(CaseId caseId) {
        return jdbc.sql("select exists (select from work.sampling_trait where case_id = ? and trait = ?)")
                .params(caseId.value(), CaseTrait.ERASED.name())
                .query(Boolean.class)
                .single();
    }
}

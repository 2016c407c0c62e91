package nl.rechtspoor.platform.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Writes a kernel record whose only component is {@code value} (an id, a code) as that bare value. The kernel knows no
 * framework, so what would be annotations there is said here once.
 */
public final class KernelJson extends JacksonModule {
    private static final String KERNEL = "nl.rechtspoor.kernel";

    @Override
    public String getModuleName() {
        return "rechtspoor-kernel";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.insertAnnotationIntrospector(new BareValues());
    }

    /** Whether values of this type are written as the bare value of their only component. */
    public static boolean isBareValue(Class<?> type) {
        if (!type.isRecord() || !type.getPackageName().startsWith(KERNEL)) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }

    private static final class BareValues extends NopAnnotationIntrospector {
        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedMethod method
                            && method.getName().equals("value")
                            && method.getParameterCount() == 0
                            && isBareValue(method.getDeclaringClass())
                    ? true
                    : null;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedConstructor constructor && isBareValue(constructor.getDeclaringClass())
                    ? JsonCreator.Mode.DELEGATING
                    : null;
        }
    }
}

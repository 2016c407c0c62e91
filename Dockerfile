# Four images from one build: docker build --target command-side|query-side|signer|proxy
FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -ntp -pl command-side,query-side,signer,web-client -am package -DskipTests -Dweb-client.skipTests
RUN for side in command-side query-side signer; do \
      java -Djarmode=tools -jar $side/target/$side-*-app.jar extract --destination /apps/$side \
      && mv /apps/$side/$side-*-app.jar /apps/$side/rechtspoor.jar || exit 1; \
    done

FROM eclipse-temurin:25-jre AS side
RUN useradd --system --uid 10001 --user-group --no-create-home rechtspoor \
    && install -d -o rechtspoor -g rechtspoor -m 0700 /keys /signer
ENV RECHTSPOOR_ADDRESS=0.0.0.0 RECHTSPOOR_PORT=8080 RECHTSPOOR_KEYS_FOLDER=/keys RECHTSPOOR_SIGNER_FOLDER=/signer
USER 10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/rechtspoor.jar"]

FROM side AS command-side
COPY --from=build /apps/command-side /app

FROM side AS query-side
COPY --from=build /apps/query-side /app

FROM side AS signer
COPY --from=build /apps/signer /app
# it takes no requests; only the health check, inside, asks how it does
ENV RECHTSPOOR_ADDRESS=127.0.0.1

FROM nginxinc/nginx-unprivileged:1.29-alpine AS proxy
COPY docker/proxy/default.conf /etc/nginx/conf.d/default.conf
COPY docker/proxy/headers.conf /etc/nginx/headers.conf
COPY --from=build /source/web-client/target/classes/META-INF/resources /usr/share/nginx/html
COPY docs/api/openapi.json /usr/share/nginx/html/api/v1/openapi.json
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/"]

# Computes the reference values that test/stats/reference.test.ts holds src/stats to.
# Run where R and the Debian packages r-cran-metafor, r-cran-sandwich, r-cran-epitools and
# r-cran-jsonlite are installed:
#   Rscript test/reference/reference.R > test/reference/reference.json && npm run format
# Formulas written out below are those of methods.md's sources, computed apart from src/stats.
suppressPackageStartupMessages({
  library(metafor); library(sandwich); library(epitools); library(jsonlite)
})
values <- list()
add <- function(method, source, args, expected) {
  values[[length(values) + 1]] <<- list(method = unbox(method), source = unbox(source), args = args, expected = as.numeric(expected))
}
a <- function(...) lapply(list(...), function(x) if (length(x) == 1 && !is.list(x)) unbox(x) else x)
version <- function(name) paste(name, packageVersion(name))
stats <- paste("R", paste(R.version$major, R.version$minor, sep = "."), "stats")

# Distributions, far out in the tails too.
for (p in c(1e-12, 1e-8, 1e-5, 0.001, 0.025, 0.3, 0.5, 0.8, 0.995, 1 - 1e-7)) add("normalQuantile", stats, a(p), qnorm(p))
for (z in c(-30, -8, -3, -1.2, 0, 0.5, 2.5, 5)) add("normalCdf", stats, a(z), pnorm(z))
for (g in list(c(0.025, 1), c(0.0005, 3), c(0.975, 9), c(0.9, 2.5), c(1e-8, 12), c(0.99, 200), c(0.2, 30))) add("tQuantile", stats, a(g[1], g[2]), qt(g[1], g[2]))
for (g in list(c(-4, 2), c(2.2, 7), c(0.1, 30), c(-12, 5), c(1.5, 3.7))) add("tCdf", stats, a(g[1], g[2]), pt(g[1], g[2]))
for (g in list(c(0.025, 2), c(0.975, 4), c(0.025, 10), c(0.975, 20), c(0.0005, 30), c(0.5, 1))) add("chiSquareQuantile", stats, a(g[1], g[2]), qchisq(g[1], g[2]))
for (g in list(c(0.025, 3, 8), c(0.975, 4, 7), c(0.005, 1, 20), c(0.5, 2.5, 2.5), c(0.999, 9, 1))) add("betaQuantile", stats, a(g[1], g[2], g[3]), qbeta(g[1], g[2], g[3]))
for (g in list(c(2, 9, 0.5), c(0, 11, 0.5), c(5, 23, 0.5), c(7, 40, 0.1), c(29, 30, 0.9))) add("binomialCdf", stats, a(g[1], g[2], g[3]), pbinom(g[1], g[2], g[3]))
# R's own pt() with ncp loses digits in the lower tail, so only the body is compared here.
for (g in list(c(2, 10, 1.5), c(0.5, 3, 2), c(-1, 20, 1), c(1.96, 1000, 2.8), c(12, 8, 5), c(2.1, 18, -0.4), c(0, 5, 0.7), c(3, 38, 3.2))) add("noncentralTCdf", stats, a(g[1], g[2], g[3]), pt(g[1], g[2], ncp = g[3]))

# Intervals.
for (g in list(c(81, 263), c(0, 20), c(20, 20), c(1, 7), c(15, 148), c(3, 1000), c(499, 1000), c(12.5, 40))) {
  if (g[1] == round(g[1])) add("wilson", paste(stats, "prop.test"), a(g[1], g[2]), suppressWarnings(prop.test(g[1], g[2], correct = FALSE))$conf.int)
}
for (g in list(c(81, 263, 0.99), c(5, 50, 0.9), c(1, 7, 0.8))) add("wilson", paste(stats, "prop.test"), a(g[1], g[2], g[3]), suppressWarnings(prop.test(g[1], g[2], conf.level = g[3], correct = FALSE))$conf.int)
for (x in c(0, 1, 2, 5, 8, 9)) add("poissonCount", paste(stats, "poisson.test"), a(x), poisson.test(x)$conf.int)
for (x in c(10, 12, 37, 250, 10000)) {
  b <- pois.byar(x)
  # epitools' pois.byar uses x + 0.5 in both limits; Breslow & Day's form is written out instead.
  z <- qnorm(0.975); y <- x + 1
  add("poissonCount", paste(stats, "Breslow & Day formula"), a(x), c(x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3, y * (1 - 1 / (9 * y) + z / (3 * sqrt(y)))^3))
}
for (g in list(c(3.2, 0.8, 25), c(100, 15, 2), c(-4, 2.5, 400))) add("studentMean", stats, a(g[1], g[2], g[3]), g[1] + c(-1, 1) * qt(0.975, g[3] - 1) * g[2] / sqrt(g[3]))
welch <- function(m1, s1, n1, m2, s2, n2) {
  scaled <- function(m, s, n) { x <- qnorm(ppoints(n)); m + s * (x - mean(x)) / sd(x) }
  t.test(scaled(m1, s1, n1), scaled(m2, s2, n2))$conf.int
}
for (g in list(c(3.6, 0.9, 40, 3.2, 0.8, 35), c(10, 1, 5, 12, 6, 60), c(0.2, 0.1, 12, 0.1, 0.4, 9))) add("welchDifference", paste(stats, "t.test"), do.call(a, as.list(g)), welch(g[1], g[2], g[3], g[4], g[5], g[6]))

# Ratios.
for (g in list(c(12, 1000, 8, 1100), c(40, 523.5, 25, 611), c(150, 9000, 201, 8000), c(7, 100, 5, 100))) add("rateRatio", paste(version("epitools"), "rateratio.wald"), a(g[1], g[2], g[3], g[4]), unlist(rateratio.wald(c(g[3], g[1]), c(g[4], g[2]))$measure[2, 2:3]))
for (g in list(c(3, 100, 2, 120), c(1, 50, 7, 80), c(4, 1000, 4, 900), c(2, 30, 1, 200))) add("rateRatio", paste(stats, "poisson.test"), a(g[1], g[2], g[3], g[4]), poisson.test(c(g[1], g[3]), c(g[2], g[4]))$conf.int)
for (g in list(c(30, 120, 45, 130), c(5, 50, 12, 48), c(90, 100, 60, 100))) add("proportionRatio", paste(version("epitools"), "riskratio.wald"), a(g[1], g[2], g[3], g[4]), riskratio.wald(matrix(c(g[4] - g[3], g[3], g[2] - g[1], g[1]), nrow = 2, byrow = TRUE))$measure[2, 2:3])

# Directly standardised rates, on the European Standard Population 2013.
esp <- c(1000, 4000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 800, 200)
dsr <- function(events, population, weights, multiplier) {
  x <- sum(events); rate <- sum(weights * events / population) / sum(weights)
  v <- sum(weights^2 * events / population^2) / sum(weights)^2
  z <- qnorm(0.975); y <- x + 1
  limits <- c(x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3, y * (1 - 1 / (9 * y) + z / (3 * sqrt(y)))^3)
  c(rate, rate + sqrt(v / x) * (limits - x)) * multiplier
}
set.seed(2019)
for (scale in c(1, 4, 30)) {
  population <- round(runif(21, 500, 6000)); events <- rpois(21, population * seq(0.0004, 0.02, length.out = 21) * scale)
  add("standardizedRate", paste(stats, "Dobson et al. formula"), a(events, population, esp, 100000), dsr(events, population, esp, 100000))
}

# Difference-in-differences.
did_means <- function(m, s, n) {
  v <- s^2 / n; estimate <- (m[2] - m[1]) - (m[4] - m[3])
  df <- sum(v)^2 / sum(v^2 / (n - 1))
  c(estimate, estimate + c(-1, 1) * qt(0.975, df) * sqrt(sum(v)))
}
for (g in list(list(c(3.1, 3.6, 3.2, 3.3), c(0.9, 0.8, 0.7, 1.1), c(40, 38, 60, 55)), list(c(50, 47, 49, 51), c(12, 9, 10, 11), c(15, 12, 200, 180)))) add("didMeans", paste(stats, "Satterthwaite formula"), a(g[[1]], g[[2]], g[[3]]), do.call(did_means, g))
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int
did_shares <- function(x, n) {
  p <- x / n; w <- mapply(wilson, x, n); l <- w[1, ]; u <- w[2, ]; d <- (p[2] - p[1]) - (p[4] - p[3])
  c(d, d - sqrt((p[2] - l[2])^2 + (u[1] - p[1])^2 + (u[4] - p[4])^2 + (p[3] - l[3])^2), d + sqrt((u[2] - p[2])^2 + (p[1] - l[1])^2 + (p[4] - l[4])^2 + (u[3] - p[3])^2))
}
for (g in list(list(c(40, 62, 45, 48), c(100, 110, 95, 105)), list(c(3, 9, 2, 4), c(20, 22, 31, 30)), list(c(300, 310, 280, 250), c(400, 390, 410, 380)))) add("didShares", paste(stats, "MOVER on prop.test limits"), a(g[[1]], g[[2]]), do.call(did_shares, g))

# Interrupted time series: ordinary and Newey–West standard errors; the larger is used.
its <- function(y, start) {
  t <- seq_along(y) - 1; D <- as.numeric(t >= start); last <- max(t[t < start & !is.na(y)])
  fit <- lm(y ~ t + D + I(D * (t - last))); n <- sum(!is.na(y))
  gaps <- any(is.na(y))
  V1 <- vcov(fit)
  V2 <- if (gaps) V1 * 0 else NeweyWest(fit, lag = floor(4 * (n / 100)^(2 / 9)), prewhite = FALSE, adjust = TRUE)
  b <- coef(fit); end <- max(t[!is.na(y)]) - last
  one <- function(w) { e <- sum(w * b); se <- sqrt(max(t(w) %*% V1 %*% w, t(w) %*% V2 %*% w)); c(e, se, e + c(-1, 1) * qt(0.975, n - 4) * se) }
  c(one(c(0, 0, 1, 0)), one(c(0, 0, 0, 1)), one(c(0, 0, 1, end)))
}
for (g in list(list(24, 12, 3), list(16, 8, 0), list(40, 22, -5), list(120, 60, 8))) {
  y <- round(50 + 0.3 * (1:g[[1]]) + (1:g[[1]] > g[[2]]) * g[[3]] + as.numeric(arima.sim(list(ar = 0.4), g[[1]])) * 2, 2)
  add("segmentedRegression", paste(stats, "lm,", version("sandwich"), "NeweyWest"), a(y, g[[2]]), its(y, g[[2]]))
}
y <- round(20 + rnorm(22), 2); y[c(5, 17)] <- NA
add("segmentedRegression", paste(stats, "lm, series with gaps"), a(y, 10), its(y, 10))

# Power.
for (g in list(c(50, 0.5, 0.75), c(20, 0.1, 0.3), c(200, 0.52, 0.6), c(35, 0.9, 0.7), c(1000, 0.02, 0.03))) add("powerOfShares", paste(stats, "power.prop.test"), a(g[1], g[2], g[3]), power.prop.test(n = g[1], p1 = g[2], p2 = g[3])$power)
for (g in list(c(20, 1, 1), c(5, 2, 1.5), c(64, 0.5, 1), c(200, 1.1, 6), c(10, 3, 1))) add("powerOfMeans", paste(stats, "power.t.test"), a(g[1], g[2], g[3]), power.t.test(n = g[1], delta = g[2], sd = g[3])$power)
for (g in list(c(50, 0.5), c(30, 0.2), c(400, 0.61))) add("detectableShare", paste(stats, "power.prop.test"), a(g[1], g[2]), power.prop.test(n = g[1], p1 = g[2], power = 0.8, tol = 1e-14)$p2)
for (g in list(c(20, 1), c(8, 2.2), c(150, 14))) add("detectableMean", paste(stats, "power.t.test"), a(g[1], g[2]), power.t.test(n = g[1], sd = g[2], power = 0.8, tol = 1e-14)$delta)

# Many comparisons.
for (p in list(c(0.01, 0.04, 0.03), c(0.2, 0.001, 0.02, 0.02, 0.5), c(0.9, 0.8))) add("holm", paste(stats, "p.adjust"), a(p), p.adjust(p, "holm"))
pw <- function(m1, s1, n1, m2, s2, n2) {
  v1 <- s1^2 / n1; v2 <- s2^2 / n2; df <- (v1 + v2)^2 / (v1^2 / (n1 - 1) + v2^2 / (n2 - 1))
  2 * pt(-abs(m1 - m2) / sqrt(v1 + v2), df)
}
for (g in list(c(3.6, 0.9, 40, 3.2, 0.8, 35), c(10, 1, 50, 12, 2, 60), c(5, 2, 12, 4.9, 2.2, 14))) add("welchP", stats, do.call(a, as.list(g)), do.call(pw, as.list(g)))

# Inequality.
sii <- function(pop, y, se) {
  share <- pop / sum(pop); b <- cumsum(share) - share / 2
  slope <- coef(lm(y ~ b, weights = share))[2]
  w <- share * (b - 0.5) / sum(share * (b - 0.5)^2)
  c(slope, slope + c(-1, 1) * qnorm(0.975) * sqrt(sum(w^2 * se^2)))
}
# The fitted line at both ends, and the error of the logarithm by its gradient in each group's figure.
rii <- function(pop, y, se) {
  share <- pop / sum(pop); b <- cumsum(share) - share / 2
  log_ratio <- function(y) { ends <- predict(lm(y ~ b, weights = share), data.frame(b = c(0, 1))); log(ends[[2]] / ends[[1]]) }
  h <- 1e-4
  gradient <- sapply(seq_along(y), function(i) { d <- replace(numeric(length(y)), i, h); (log_ratio(y + d) - log_ratio(y - d)) / (2 * h) })
  exp(log_ratio(y) + c(0, -1, 1) * qnorm(0.975) * sqrt(sum(gradient^2 * se^2)))
}
for (g in list(list(c(120, 200, 340, 180, 90), c(41, 47, 55, 60, 72), c(3, 2.5, 2, 2.6, 4)), list(c(10, 20, 30, 40, 50, 60), c(9, 7.5, 8, 6, 5.5, 5), c(1, 0.8, 0.7, 0.6, 0.5, 0.5)))) {
  add("slopeIndex", paste(stats, "lm with weights"), a(g[[1]], g[[2]], g[[3]]), do.call(sii, g))
  add("relativeIndex", paste(stats, "lm with weights, numeric gradient"), a(g[[1]], g[[2]], g[[3]]), do.call(rii, g))
  share <- g[[1]] / sum(g[[1]]); b <- cumsum(share) - share / 2; mu <- sum(share * g[[2]])
  # By the covariance form, which is another way to the same index.
  add("concentrationIndex", paste(stats, "covariance form"), a(g[[1]], g[[2]]), 2 / mu * (sum(share * g[[2]] * b) - mu * sum(share * b)))
  add("theilIndex", stats, a(g[[1]], g[[2]]), sum(share * g[[2]] / mu * log(g[[2]] / mu)))
}

# Pooling.
pool <- function(y, v) {
  fit <- rma(y, v, method = "REML", test = "adhoc", control = list(tau2.max = 10 * var(y), threshold = 1e-12, maxiter = 10000))
  fe <- rma(y, v, method = "FE"); k <- length(y)
  t <- qt(0.975, k - 1)
  c(coef(fit), fit$ci.lb, fit$ci.ub, fit$tau2, max(0, (fe$QE - k + 1) / fe$QE), coef(fit) + c(-1, 1) * t * sqrt(fit$tau2 + fit$se^2))
}
for (g in list(list(c(4.2, 7.9, -1.3, 12.5, 6.1, 3.3), c(4, 9, 6, 16, 2.5, 5)), list(c(0.5, 0.61, 0.43), c(0.02, 0.03, 0.015)), list(c(10, 2, 25, 7), c(1, 1.5, 2, 1.2)))) add("poolEffects", paste(version("metafor"), "rma REML, adhoc"), a(g[[1]], g[[2]]), do.call(pool, g))
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
add("poolEffects", paste(version("metafor"), "rma REML, adhoc, dat.bcg (Colditz et al. 1994)"), a(as.numeric(bcg$yi), as.numeric(bcg$vi)), pool(as.numeric(bcg$yi), as.numeric(bcg$vi)))

# Charts.
xmr <- function(y) {
  mr <- abs(diff(y)); mr <- mr[!is.na(mr)]; A <- mean(mr); A <- mean(mr[mr < 3.267 * A]); m <- mean(y, na.rm = TRUE)
  c(m, m - 2.66 * A, m + 2.66 * A, m - 2 / 3 * 2.66 * A, m + 2 / 3 * 2.66 * A)
}
for (i in 1:4) { y <- round(rnorm(10 + 4 * i, 100, 8)); if (i == 3) y[6] <- NA; if (i == 4) y[9] <- 180; add("xmr", stats, a(y), xmr(y)) }
runs <- function(y) {
  y <- y[!is.na(y)]; s <- sign(y - median(y)); s <- s[s != 0]; n <- length(s); r <- rle(s)
  c(median(y), n, max(r$lengths), round(log2(n)) + 3, length(r$lengths) - 1, qbinom(0.05, n - 1, 0.5))
}
for (i in 1:4) { y <- round(cumsum(rnorm(13 + i)) * 2 + runif(13 + i), 1); add("runChart", paste(stats, "rle, qbinom"), a(y), runs(y)) }
add("effectiveN", stats, a(c(1, 1.2, 0.4, 3, 2.2)), sum(c(1, 1.2, 0.4, 3, 2.2))^2 / sum(c(1, 1.2, 0.4, 3, 2.2)^2))

# Progress by yearly growth, from the formulas of methods.md section 4, in logarithms where the code
# takes powers. A course is B, V, years, d and, with a target, T and its years.
cagr <- function(from, to, years) expm1(log(to / from) / years)
class_of <- function(x, cuts) sum(x < cuts) + 1
statcan <- function(B, V, y, d, T = NA, yT = NA, L = NA) {
  C <- if (is.na(L) || abs(B) >= 2 * abs(L)) 1 else 1 - (if (abs(B) <= abs(L)) abs(B / L) else 2 - abs(B / L))^4.44
  if (B == 0) B <- 0.001
  if (!is.na(T) && T == 0) T <- 0.001
  g <- cagr(B, V, y); s <- if (B < 0) -1 else 1
  if (is.na(T)) {
    x <- s * d * g
    score <- if (x < 0) max(125 * x - 2.5, -5) else if (C == 0) 5 else if (x >= 0.015 * C) min(500 * x / C - 5, 5) else if (x >= 0.005 * C) 250 * x / C - 1.25 else 500 * x / C - 2.5
    return(c(if (x >= 0 && C == 0) 2 else 1 + class_of(x, c(0.015 * C, 0.005 * C, 0)), score, g))
  }
  R <- s * d * g / abs(cagr(B, T, yT))
  if (d * (V - T) >= 0) return(c(1, 5, g, R))
  c(1 + class_of(R, c(0.95, 0.6, 0)), if (R >= 0.6) min(7.1429 * R - 4.2857, 5) else max(4.1667 * R - 2.5, -5), g, R)
}
un <- function(B, V, y, d, T = NA, yT = NA) {
  g <- cagr(B, V, y)
  if (is.na(T)) return(c(class_of((if (B < 0) -1 else 1) * d * g, c(0.02, 0.005)), g))
  projected <- V * exp(max(0, yT - y) * log1p(g)); r <- (projected - B) / (T - B)
  c(if (d * (V - T) >= 0) 1 else if (d * (B - T) >= 0) 3 else class_of(r, c(0.95, 0.1)), g, projected, r)
}
eurostat <- function(B, V, y, d, T = NA, yT = NA) {
  g <- cagr(B, V, y); s <- if (B < 0) -1 else 1
  if (is.na(T)) return(c(class_of(s * d * g, c(0.01, 0, -0.01)), g))
  R <- s * d * g / abs(cagr(B, T, yT))
  c(if (d * (V - T) >= 0) 1 else class_of(R, c(0.95, 0.6, 0)), g, R)
}
courses <- list(
  c(50, 58, 4, 1, 70, 10), c(50, 57, 4, 1, 70, 10), c(50, 55, 4, 1, 70, 10), c(50, 51, 4, 1, 70, 10), c(50, 47.5, 4, 1, 70, 10), c(50, 71, 4, 1, 70, 10),
  c(12.4, 9.1, 3.5, -1, 6, 8), c(12.4, 11.9, 3.5, -1, 6, 8), c(12.4, 13, 3.5, -1, 6, 8), c(12.4, 5.9, 3.5, -1, 6, 8),
  c(-20, -12, 2, 1, -8, 6), c(-20, -24, 2, 1, -8, 6), c(-20, -26, 2, -1, -40, 6), c(310, 295.5, 7, -1, 120, 15),
  c(80, 66, 5, 1, 70, 10), c(50, 60, 12, 1, 70, 10), c(3.2, 3.3, 1, 1, 4, 2)
)
for (g in courses) {
  add("statcanProgress", stats, a(g), do.call(statcan, as.list(g)))
  add("unProgress", stats, a(g), do.call(un, as.list(g)))
  add("eurostatProgress", stats, a(g), do.call(eurostat, as.list(g)))
}
for (g in list(c(0, 4, 3, 1, 20, 10), c(9, 3, 4, -1, 0, 10), c(9, 0.4, 4, -1, 0, 10))) add("statcanProgress", stats, a(g), do.call(statcan, as.list(g)))
add("unProgress", stats, a(c(9, 3, 4, -1, 0, 10)), un(9, 3, 4, -1, 0, 10))
open <- list(c(40, 44, 3, 1), c(40, 40.9, 3, 1), c(40, 40.2, 3, 1), c(40, 40, 3, 1), c(40, 39, 3, 1), c(40, 39, 3, -1), c(8, 5, 6, -1), c(-5, -4.9, 2, 1), c(-5, -5.2, 2, 1), c(40, 39.9, 6, 1))
for (g in open) {
  add("statcanProgress", stats, a(g), do.call(statcan, as.list(g)))
  add("unProgress", stats, a(g), do.call(un, as.list(g)))
  add("eurostatProgress", stats, a(g), do.call(eurostat, as.list(g)))
}
for (g in list(c(90, 91, 4, 1, 100), c(97, 97.5, 4, 1, 100), c(60, 61, 4, 1, 100), c(100, 100, 3, 1, 100), c(100, 99, 3, 1, 100), c(15, 14.9, 2, -1, 10), c(19, 18, 2, -1, 10), c(25, 24.9, 2, -1, 10), c(3, 2.9, 2, -1, 0), c(-5, -4.9, 2, 1, -4))) add("statcanLimited", stats, a(g), statcan(g[1], g[2], g[3], g[4], L = g[5]))

cat(toJSON(list(
  computed = unbox("R and Debian packages; see reference.R"),
  versions = c(paste("R", paste(R.version$major, R.version$minor, sep = ".")), version("metafor"), version("sandwich"), version("epitools")),
  values = values
), digits = NA, na = "null", auto_unbox = FALSE, pretty = FALSE))
cat("\n")

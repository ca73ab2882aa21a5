using System.Text.Json;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>Which numbers of <c>reference_small.json</c> are compared, by which tests, and why the others are not.</summary>
public sealed class ReferenceCoverageTests
{
    private const string Vectors = "A B T1 T2 N1_with_nan constant skewed extreme one two three four five_tied";

    /// <summary>Sections and their parts; those that are lists have none.</summary>
    private static readonly Dictionary<string, string> Sections = new(StringComparer.Ordinal)
    {
        ["meta"] = "note versions",
        ["vectors"] = Vectors + " empty all_nan",
        ["describe"] = Vectors + " empty all_nan",
        ["normality"] = Vectors,
        ["two_sample"] = "A|B T1|T2 A|N1_with_nan(dropna) constant|A constant|constant8 constant|constant two|three skewed|A",
        ["paired"] = "A[:18]|B",
        ["one_sample"] = "A_vs_12",
        ["k_sample"] = "A|B|three_more T1|T2|five_tied",
        ["correlation"] = "A[:18]|B T1[:20]|T2 N1|A[:12] three|three_rev two|two constant|A[:6]",
        ["ranks"] = "average min max dense ordinal",
        ["contingency"] = "t22 t22_small t22_zero t23 t33 t42_sparse t22_indep",
        ["two_by_two"] = "t22 t22_small t22_zero t22_indep",
        ["proportion_ci"] = "0/10 1/10 5/10 10/10 0/1 1/1 37/200 300/474 1818/9973",
        ["multiple_testing"] = "fifteen ties_unsorted single with_zero",
        ["phik_from_hist2d"] = "h33 h22 h22_weak h24 h22_perfect h43",
        ["phik_from_chi2"] = "",
        ["phik_tolerance"] = "",
        ["bivariate_normal_rectangles"] = "",
        ["phik_frame"] = "columns note default bins5 quantile4 bins5_nan_category",
        ["logit_small"] = "design n columns params se z p ci95_low ci95_high odds_ratios llf llnull lr_stat lr_p pseudo_r2_mcfadden aic bic df_model auc "
            + "average_precision log_loss brier ks gini average_marginal_effects cov_diag_and_first_row",
        ["logit_separation"] = "x y error",
        ["ranking_metrics"] = "y score auc average_precision log_loss brier ks gini",
        ["cut"] = "qcut4_edges_A qcut4_codes_A cut4_edges_A cut4_codes_A qcut5_T1_drop_edges",
        ["distributions"] = "norm norm_ppf t t_ppf chi2 f beta_ppf binom hypergeom kolmogorov_sf binom_test",
    };

    /// <summary>Numbers by their path, in which * stands for any one name, and the tests that compare them.</summary>
    private static readonly (string Paths, Type By)[] Compared =
    [
        ("describe/*/count missing nunique sum mean std_ddof1 var_ddof1 sem min median max iqr skew_adjusted kurt_adjusted_excess quantiles_type7 mean_ci95_t",
            typeof(DescribeReferenceTests)),
        ("describe/*/median_ci95_orderstat", typeof(MedianIntervalTests)),
        ("normality/*/n shapiro dagostino_k2 jarque_bera", typeof(NormalityTests)),
        ("normality/*/anderson_darling/a2", typeof(NormalityTests)),
        ("two_sample/*/n1 n2 mean1 mean2 median1 median2", typeof(GroupReferenceTests)),
        ("two_sample/*/welch_t student_t", typeof(MeanTestsTests)),
        ("two_sample/*/mannwhitney_asymptotic_cc mannwhitney_asymptotic_nocc mannwhitney_exact cliffs_delta", typeof(RankTestsTests)),
        ("two_sample/*/ks_exact levene_mean cohens_d_pooled hedges_g_exactJ auc_common_language", typeof(GroupTestsTests)),
        ("two_sample/*/levene_median", typeof(GroupReferenceTests)),
        ("two_sample/*/ks_asymp/d", typeof(GroupReferenceTests)),
        ("two_sample/*/ks_asymp/p", typeof(GroupTestsTests)),
        ("paired/*/t p", typeof(MeanTestsTests)),
        ("paired/*/wilcoxon_stat wilcoxon_p_normal_nocc", typeof(RankTestsTests)),
        ("one_sample", typeof(MeanTestsTests)),
        ("k_sample/*/third eta2 levene_median anova", typeof(GroupTestsTests)),
        ("k_sample/*/ns medians means", typeof(GroupReferenceTests)),
        ("k_sample/*/kruskal/h p epsilon2", typeof(GroupTestsTests)),
        ("k_sample/*/kruskal/df", typeof(GroupReferenceTests)),
        ("correlation", typeof(CorrelationTests)),
        ("ranks", typeof(RanksTests)),
        ("contingency/*/n min_expected log10_p cramers_v_bias_corrected phi_coefficient", typeof(ContingencyReferenceTests)),
        ("contingency/*/table chi2 dof p chi2_yates p_yates g g_p cramers_v", typeof(TableTestsTests)),
        ("two_by_two/*/table ztest_pooled diff cohens_h fisher", typeof(TableTestsTests)),
        ("two_by_two/*/diff_ci95/newcomb", typeof(TableTestsTests)),
        ("two_by_two/*/odds_ratio/or_ ci95", typeof(TableTestsTests)),
        ("two_by_two/*/risk_ratio/rr ci95", typeof(TableTestsTests)),
        ("two_by_two/t22_zero/odds_ratio_haldane", typeof(TableTestsTests)),
        ("two_by_two/*/p1 p2", typeof(ContingencyReferenceTests)),
        ("two_by_two/*/odds_ratio/log_or log_se p", typeof(ContingencyReferenceTests)),
        ("two_by_two/*/risk_ratio/log_se", typeof(ContingencyReferenceTests)),
        ("proportion_ci/*/wilson agresti_coull clopper_pearson jeffreys", typeof(ProportionIntervalsTests)),
        ("multiple_testing", typeof(MultipleTestingTests)),
        ("phik_from_hist2d/*/table phik phik_no_noise", typeof(PhiKTests)),
        ("phik_from_hist2d/*/g_used asymptotic_p asymptotic_z", typeof(PhiKSignificanceTests)),
        ("phik_from_chi2", typeof(PhiKTests)),
        ("bivariate_normal_rectangles", typeof(BivariateNormalTests)),
        ("phik_frame/columns", typeof(PhiKMatrixTests)),
        ("phik_frame/*/phik_matrix phik_matrix_no_noise_correction significance_asymptotic global_phik bin_edges", typeof(PhiKMatrixTests)),
        ("logit_small/columns params se z p ci95_low ci95_high odds_ratios llf llnull lr_stat lr_p pseudo_r2_mcfadden aic bic log_loss "
            + "average_marginal_effects cov_diag_and_first_row", typeof(LogisticRegressionTests)),
        ("logit_small/n df_model auc brier ks gini", typeof(RankingReferenceTests)),
        ("logit_separation/x y", typeof(LogisticRegressionTests)),
        ("ranking_metrics/y score auc ks gini", typeof(RankingReferenceTests)),
        ("distributions/norm/*/x cdf sf logsf", typeof(DistributionReferenceTests)),
        ("distributions/norm_ppf t t_ppf chi2 f", typeof(DistributionReferenceTests)),
    ];

    /// <summary>Numbers that are not compared, and why; the room's README repeats what a reader should know of it.</summary>
    private static readonly (string Paths, string Because)[] Left =
    [
        ("meta", "text"),
        ("vectors", "what the other sections are made of"),
        ("describe/*/std_ddof0 skew_biased kurt_biased_excess", "only the measures of a sample are offered, not those of a whole population"),
        ("describe/*/mad_raw modes", "not offered"),
        ("normality/*/anderson_darling/critical levels", "a fitted p-value stands in for the table of critical values"),
        ("two_sample/*/ks_asymp/p_kolmogorov_limit note", "the p-value of SciPy's default is given, which is better in small groups"),
        ("two_sample/*/bartlett", "not offered: Levene's and Brown's and Forsythe's tests do not need normal groups"),
        ("two_sample/*/hedges_g_approx glass_delta_sd2", "the exact factor is used, and the pooled deviation"),
        ("paired/*/wilcoxon_p_exact", "SciPy's distribution does not know of equal differences, of which there are some; the normal one is used with them"),
        ("k_sample/*/welch_anova", "not offered; Kruskal-Wallis does not need equal variances of normal groups"),
        ("k_sample/*/kruskal/eta2_h", "epsilon squared is given"),
        ("contingency/*/expected share_expected_lt5", "the least expected count is given and checked"),
        ("contingency/*/pearson_c tschuprow_t std_residuals_adjusted", "not offered: Cramér's V, and for cells PhiK.Outliers"),
        ("two_by_two/*/ztest_unpooled", "the pooled test is given, the one whose p-value is that of the chi-square test"),
        ("two_by_two/*/diff_ci95/wald agresti-caffo", "Newcombe's interval is given, which keeps its level near 0 and 1"),
        ("two_by_two/*/odds_ratio_haldane", "½ is added only where a cell is empty"),
        ("proportion_ci/*/normal wilson_cc", "not offered: the normal interval fails near 0 and 1, the corrected one is too wide"),
        ("phik_from_hist2d/*/note", "text"),
        ("phik_from_hist2d/*/chi2_used", "a step on the way to φK, which is compared"),
        ("phik_tolerance", "text"),
        ("phik_frame/note", "text"),
        ("phik_frame/*/interval_cols options", "settings of phik, which the tests repeat"),
        ("logit_small/design", "text"),
        ("logit_small/average_precision", "a metric of models, not of groups"),
        ("logit_separation/error", "text"),
        ("ranking_metrics/average_precision log_loss brier", "metrics of models, not of groups"),
        ("cut", "bands belong to the frames, and are closed on the left there"),
        ("distributions/norm/*/pdf", "no test needs the density"),
        ("distributions/beta_ppf", "compared as ends of intervals of shares, three of four"),
        ("distributions/binom hypergeom", "compared as coverage of intervals and as Fisher's p-values"),
        ("distributions/kolmogorov_sf", "see p_kolmogorov_limit"),
        ("distributions/binom_test", "not offered: an interval of Clopper and Pearson tells the same"),
    ];

    private static JsonElement Root => Golden.Read("Statistics", "reference_small.json");

    [Fact]
    public void Every_section_and_every_part_of_it_is_listed_and_every_listed_one_is_there()
    {
        Assert.Equal(Sections.Keys.Order(StringComparer.Ordinal), Root.EnumerateObject().Select(item => item.Name).Order(StringComparer.Ordinal));
        Assert.All(Root.EnumerateObject(), section => Assert.Equal(
            Sections[section.Name].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            Parts(section.Value).Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Listed => Compared.Select(item => item.Paths).Concat(Left.Select(item => item.Paths));

    [Fact]
    public void Every_number_is_compared_by_a_test_or_left_out_for_a_reason() => Assert.Equal([], ReferencePaths.Unknown(Root, Listed));

    [Fact]
    public void Every_path_that_is_listed_leads_somewhere()
    {
        Assert.Equal([], ReferencePaths.Nowhere(Root, Listed));
        Assert.All(Compared, item => Assert.Contains(item.By.GetMethods(), method => method.IsDefined(typeof(FactAttribute), true)));
        Assert.All(Left, item => Assert.NotEmpty(item.Because));
    }

    private static string[] Parts(JsonElement section) => section.ValueKind == JsonValueKind.Object
        ? [.. section.EnumerateObject().Select(item => item.Name.Replace(' ', '_'))]
        : [];
}

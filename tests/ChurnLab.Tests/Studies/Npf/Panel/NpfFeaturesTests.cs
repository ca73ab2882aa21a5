using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Tests.Studies.Npf.Panel;

public sealed class NpfFeaturesTests
{
    private static readonly string[] InOrder =
    [
        "paid_1", "paid_2", "paid_4", "paid_8", "payments_1", "payments_2", "payments_4", "payments_8",
        "paid_quarters_4", "paid_quarters_8", "paid_quarters", "fade_1_4", "fade_4_8", "trend_8", "last_payment",
        "mean_payment", "last_to_mean", "recency_days", "recency_quarters", "gap_mean", "gap_variation", "gap_now",
        "active_days", "tenure_days", "tenure_quarters", "start_year", "balance", "balance_log", "balance_real",
        "balance_change_4", "income_share", "withdrawn_4", "withdrawn_share", "paid_total", "payments_total",
        "income_4", "income_rate_4", "income_over_inflation", "income_over_key_rate", "guarantee", "age", "is_male",
        "years_to_pension", "past_pension_age", "life_left", "client_accounts", "client_closed", "has_phone",
        "has_email", "has_cabinet", "contacts", "cabinet_quarters", "is_successor", "is_town", "actual_address",
        "foreign_address", "contribution_type", "scheme", "scheme_closing_rate", "scheme_paying",
        "scheme_paying_change_4", "scheme_accounts_log", "region_closing_rate", "closing_rate", "key_rate",
        "key_rate_change_1", "key_rate_change_4", "usd_change_1", "usd_change_4", "inflation", "real_key_rate",
        "latitude", "longitude", "moscow_distance", "region", "federal_district", "quarter_of_year",
    ];

    [Fact]
    public void They_stand_in_the_order_of_their_definitions() =>
        Assert.Equal(InOrder, NpfFeatures.All.Select(feature => feature.Name));

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 20)]
    [InlineData(3, 1)]
    public void Every_value_is_what_its_definition_says(int seed, int accounts) =>
        AssertAgree(RandomHistories.Of(seed, accounts));

    [Fact]
    public void Operations_before_the_first_row_and_lags_before_the_first_macro_quarter_follow_the_definitions() =>
        AssertAgree(TinyHistories.Edges());

    [Fact]
    public void A_name_that_is_none_is_answered_with_the_nearest()
    {
        var error = Assert.Throws<ArgumentException>(() => NpfFeatures.Of("balanse"));

        Assert.StartsWith("There is no feature 'balanse': did you mean 'balance'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Features_can_be_chosen_by_name_and_by_theme()
    {
        Assert.Equal(["scheme", "age"], NpfFeatures.Of("scheme", "age").Select(feature => feature.Name));
        Assert.All(NpfFeatures.About(PanelTheme.Contacts), feature => Assert.Equal("связь", feature.ThemeText));
        Assert.Contains(
            "cabinet_quarters", NpfFeatures.About(PanelTheme.Contacts, PanelTheme.Income).Select(feature => feature.Name));
    }

    [Fact]
    public void Every_feature_has_its_texts()
    {
        Assert.All(
            NpfFeatures.All,
            feature => Assert.All([feature.Meaning, feature.Unit, feature.Window, feature.ThemeText], Assert.NotEmpty));
        Assert.Equal(NpfFeatures.All.Count, NpfFeatures.All.Select(feature => feature.Meaning).Distinct().Count());
    }

    private static void AssertAgree(NpfHistory history)
    {
        var groups = new PanelOracleGroups(history);
        var compared = 0;
        foreach (var block in new NpfPanel(history, new PanelOptions { AccountsPerBlock = 7 }).Blocks())
        {
            for (var row = 0; row < block.RowCount; row++)
            {
                var expected = new PanelOracle(groups, block.Accounts[row], block.Quarters[row]).Values();
                for (var feature = 0; feature < block.Features.Count; feature++)
                    AssertNear(expected[block.Features[feature].Name], block.Values(feature)[row], (block, row, feature));
                compared++;
            }
        }

        Assert.Equal(groups.All.Count(), compared);
    }

    private static void AssertNear(double expected, double actual, (PanelBlock Block, int Row, int Feature) at)
    {
        if (expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)))
            return;
        Quarter quarter = at.Block.Quarters[at.Row];
        var place = $"{at.Block.Features[at.Feature]} of account {at.Block.Accounts[at.Row]} at {quarter}";
        Assert.Fail($"{place}: expected {expected:R}, got {actual:R}");
    }
}

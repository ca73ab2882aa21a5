using ChurnLab.Learning;

namespace ChurnLab.Tests.Learning;

/// <summary>The rows the other tests stand on are those of the reference.</summary>
public sealed class EshopReferenceTests
{
    public static TheoryData<string> Both => EshopReference.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void The_designs_have_the_columns_of_the_reference(string which)
    {
        var study = EshopReference.Named(which);

        Assert.Equal(Columns(study, "A"), study.DesignA.Names);
        Assert.Equal(Columns(study, "B"), study.DesignB.Names);
        Assert.Equal(Columns(study, "C"), study.DesignC.Names);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Standardised_and_scaled_rows_are_those_of_the_reference(string which)
    {
        var study = EshopReference.Named(which);
        var values = study.Values.GetProperty("preprocess");

        Compare(study, study.DesignA, values.GetProperty("standard").GetProperty("out"));
        Compare(study, study.DesignC, values.GetProperty("minmax").GetProperty("out"));
    }

    [Fact]
    public void The_original_has_1296_clients_of_whom_494_decline() =>
        Assert.Equal((1296, 494), (EshopReference.Original.Y.Rows, EshopReference.Original.Y.Positives));

    private static IEnumerable<string> Columns(EshopReference study, string design) =>
        study.Values.GetProperty("designs").GetProperty(design).GetProperty("columns").EnumerateArray().Select(name => name.GetString()!);

    private static void Compare(EshopReference study, FeatureTable design, System.Text.Json.JsonElement expected)
    {
        foreach (var (i, row) in expected.EnumerateArray().Index())
        {
            foreach (var (place, value) in row.EnumerateArray().Index())
                Assert.Equal(value.GetDouble(), design.Numbers(place)[study.Test[i]], 1e-12);
        }
    }
}

using ChurnLab.Learning;
using ChurnLab.Learning.Saving;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Preparation;

/// <summary>A state with any of its bytes changed is refused, or read as a step that answers or refuses with a sentence.</summary>
public sealed class DamagedStateTests
{
    public static TheoryData<string> Steps => AllCases.Names(item => item.Estimator is Transformer
        && (item.Estimator.GetType().Namespace is "ChurnLab.Learning.Preparation" or "ChurnLab.Learning.Selection" or "ChurnLab.Learning.Pipelines"
            or "ChurnLab.Learning.Networks"));

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_changed_byte_never_crashes(string name)
    {
        var item = AllCases.Named(name);
        var (x, y) = Samples.Classes(12);
        x = item.Estimator.TakesCategories ? Samples.WithCategories(x) : x;
        x = item.TakesNumbers ? x : x.Select("colour");
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream))
            writer.Model(((Transformer)item.Estimator).Fit(x, y));
        var state = stream.ToArray();
        for (var place = 0; place < state.Length; place++)
        {
            foreach (var change in new byte[] { 0x01, 0x80, 0xFF })
            {
                var damaged = (byte[])state.Clone();
                damaged[place] ^= change;
                Ask(damaged, x);
            }
        }
    }

    private static void Ask(byte[] state, FeatureTable x)
    {
        try
        {
            using var reader = new ModelReader(new MemoryStream(state));
            Assert.Equal(x.Rows, reader.Model<FittedTransformer>().Transform(x).Rows);
        }
        catch (LearningException)
        {
            // A sentence is all that is asked for.
        }
    }
}

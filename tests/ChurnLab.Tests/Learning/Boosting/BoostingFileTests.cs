using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Saving;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Boosting;

/// <summary>Files of models that somebody changed.</summary>
public sealed class BoostingFileTests
{
    [Fact]
    public void A_changed_byte_is_refused_with_a_sentence_or_gives_another_model_that_answers()
    {
        var (x, y) = Samples.Classes(60);
        var mixed = Samples.WithCategories(Samples.WithMissing(x));
        var model = new GradientBoostingRegressor { Iterations = 3, MinSamplesLeaf = 3 }.Fit(mixed, y);
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream))
            writer.Model(model);
        var whole = stream.ToArray();
        var (refused, answered) = (0, 0);

        for (var at = 0; at < whole.Length; at++)
        {
            var changed = whole.ToArray();
            changed[at] ^= at % 2 == 0 ? (byte)0xFF : (byte)0x01;
            using var reader = new ModelReader(new MemoryStream(changed));
            try
            {
                Assert.Equal(60, reader.Model<FittedRegressor>().Predict(mixed).Length);
                answered++;
            }
            catch (LearningException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 200, whole.Length);
        Assert.InRange(answered, 200, whole.Length);
    }
}

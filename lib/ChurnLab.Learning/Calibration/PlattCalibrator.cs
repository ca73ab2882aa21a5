namespace ChurnLab.Learning.Calibration;

/// <summary>A sigmoid of the score, 1 / (1 + exp(A·score + B)) («sigmoid»): right where scores of both classes are normal with one spread.</summary>
/// <remarks>
/// Classes are drawn in from 0 and 1 by a row of each, as Platt has it, so that classes the score parts fully leave it finite; weights add
/// up in the place of rows. Source: Platt: Probabilistic outputs for support vector machines, 1999; Newton's method as in Lin, Lin, Weng:
/// A note on Platt's probabilistic outputs, Machine Learning 2007, carried on to a smaller gradient. Same minimum as scikit-learn's
/// _SigmoidCalibration, which stops earlier.
/// </remarks>
public sealed record PlattCalibrator : Calibrator
{
    private protected override FittedCalibrator FitCore(CalibrationRow[] rows)
    {
        var (negative, positive) = (0.0, 0.0);
        foreach (var row in rows)
        {
            negative += row.Class == 0 ? row.Weight : 0;
            positive += row.Class == 1 ? row.Weight : 0;
        }

        // A score is measured from the middle in units of the spread meanwhile: the curvature is then even whatever the unit of scores.
        var middle = rows.Average(row => row.Score);
        var spread = Math.Sqrt(rows.Average(row => (row.Score - middle) * (row.Score - middle)));
        var unit = spread > 0 ? spread : 1;
        var (least, most) = (1 / (negative + 2), (positive + 1) / (positive + 2));
        var fit = SmoothLogistic.Fit(
            Array.ConvertAll(rows, row => (row.Score - middle) / unit),
            Array.ConvertAll(rows, row => row.Class == 1 ? most : least),
            Array.ConvertAll(rows, row => row.Weight));
        return new FittedPlattCalibrator(-fit.Slope / unit, (fit.Slope * middle / unit) - fit.Intercept);
    }
}
